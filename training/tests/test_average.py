"""The mean of checkpoints."""

import unittest

import torch

import average


class AverageTest(unittest.TestCase):
    def test_is_the_mean_of_weights_and_the_last_of_what_is_measured(self):
        first = {"embed.weight": torch.tensor([1.0, 2.0]), "blocks.0.cms.fast.grad_rms": torch.tensor([1.0])}
        last = {"embed.weight": torch.tensor([3.0, -2.0]), "blocks.0.cms.fast.grad_rms": torch.tensor([5.0])}
        mean = average.mean_weights([first, last])
        self.assertEqual(mean["embed.weight"].tolist(), [2.0, 0.0])
        self.assertEqual(mean["blocks.0.cms.fast.grad_rms"].tolist(), [5.0])

    def test_other_tensors_are_refused_by_name(self):
        with self.assertRaisesRegex(ValueError, "embed.weight"):
            average.mean_weights([{"embed.weight": torch.zeros(2)}, {"embed.weight": torch.zeros(3)}])


if __name__ == "__main__":
    unittest.main()
