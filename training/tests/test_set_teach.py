"""A model folder's teach signal changed: grad_rms follows, nothing else does."""

import unittest

import numpy as np
import torch

import set_teach
from hope import learning
from tests.test_forms import model


class FixedMix:
    """Windows that are always the same."""

    def windows(self, step, count, length, final):
        return np.random.default_rng(1).integers(0, 97, (count, length + 1))


class SetTeachTest(unittest.TestCase):
    def test_grad_rms_is_that_of_the_new_signal_and_other_weights_stay(self):
        config, weights, _ = model("base")
        weights = {name: value.float() for name, value in weights.items()}
        changed, after = set_teach.with_teach(config, weights, "cms", FixedMix())
        self.assertEqual((config.teach, changed.teach), ("identity", "cms"))
        expected = learning.measured_on_mix(changed, weights, FixedMix())
        identity = learning.measured_on_mix(config, weights, FixedMix())
        for name, value in after.items():
            if name.endswith("grad_rms"):
                self.assertTrue(torch.equal(value, expected[name]), name)
                self.assertFalse(torch.equal(value, identity[name]), name)
            else:
                self.assertTrue(torch.equal(value, weights[name]), name)


if __name__ == "__main__":
    unittest.main()
