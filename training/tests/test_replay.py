"""Replay gradients: against central differences in fp64, and the committed fixtures are what the code computes."""

import unittest
from unittest import mock

import torch

import make_fixtures
import make_gradient_fixtures as gradient_fixtures
from hope import chunk, reference, replay, safetensors_io

STEP = 1e-5
TOLERANCE = 1e-6  # of the size of the directional derivative
FIXTURE_TOLERANCE = 1e-6  # expected tensors are rounded to fp32
LENGTHS = (150, 40, 70)  # the last ANCHORS are anchors


class FixedTargets:
    """Pseudo-values as they were in the first run: the stop-gradient of the training, made visible to differences."""

    def __init__(self):
        self.original, self.recorded, self.call = chunk._projection_write, [], 0

    def write(self, key, value, eta, decays, projection0, frozen, state, rate):
        if self.call == len(self.recorded):
            self.recorded.append(((chunk.l2(value) - key).detach(), (projection0 + frozen).detach()))
        query, projections = self.recorded[self.call]
        self.call += 1
        with mock.patch.object(chunk, "l2", lambda _: query + key):
            return self.original(key, value, eta, decays, projection0, projections - projection0, state, rate)

    def __call__(self, function, *arguments):
        self.call = 0
        with mock.patch.object(chunk, "_projection_write", self.write):
            return function(*arguments)


def problem(name, offsets):
    """(arguments of replay.losses up to the weights of the losses, learned) in fp64."""
    config, weights = gradient_fixtures.load_model(name)
    seed = make_fixtures.FIXTURES[name][1]
    learned = reference.as_dtype(gradient_fixtures.random_learned(config, seed, offsets), torch.float64)
    sequences = gradient_fixtures.batch(config, seed, lengths=LENGTHS)
    return (sequences, reference.as_dtype(weights, torch.float64), config), learned


class ReplayTest(unittest.TestCase):
    def check_differences(self, name):
        arguments, learned = problem(name, offsets=True)
        fixed = FixedTargets()
        found, grads = fixed(replay.gradients, *arguments, learned, 1.0, 4.0)
        self.assertEqual(bool(fixed.recorded), arguments[2].self_modifying)
        generator = torch.Generator().manual_seed(5)
        for tensor, value in learned.items():
            direction = torch.randn(value.shape, generator=generator, dtype=value.dtype)
            direction /= direction.norm()
            at = lambda step: {**learned, tensor: value + step * direction}
            total = lambda step: float(fixed(replay.losses, *arguments, at(step), 1.0, 4.0).total)
            with torch.no_grad():
                measured = (total(STEP) - total(-STEP)) / (2 * STEP)
            expected = float((grads[tensor] * direction).sum())
            self.assertLess(abs(measured - expected), TOLERANCE * max(abs(expected), float(grads[tensor].norm()) * 0.1), (name, tensor))

    def test_central_differences(self):
        for name in ("base", "static_projections", "low_rank", "odd_sizes"):
            with self.subTest(name):
                self.check_differences(name)

    def test_targets_get_no_gradient(self):
        """Without the stop-gradient the offset of the projections would get another gradient."""
        arguments, learned = problem("base", offsets=True)
        name = "blocks.0.projections.offset"
        direction = torch.randn(learned[name].shape, generator=torch.Generator().manual_seed(6), dtype=torch.float64)
        at = lambda step: {**learned, name: learned[name] + step * direction}
        with torch.no_grad():
            total = lambda step: float(replay.losses(*arguments, at(step), 1.0, 4.0).total)
            measured = (total(STEP) - total(-STEP)) / (2 * STEP)
        expected = float((replay.gradients(*arguments, learned, 1.0, 4.0)[1][name] * direction).sum())
        self.assertGreater(abs(measured - expected), 1e-3 * abs(expected))

    def test_nothing_learned_has_no_divergence(self):
        arguments, learned = problem("base", offsets=True)
        zero = {name: torch.zeros_like(value) for name, value in learned.items()}
        found, grads = replay.gradients(*arguments, zero, 0.0, 1.0)
        self.assertLess(abs(float(found.kl)), 1e-12)
        self.assertLess(max(float(grad.abs().max()) for grad in grads.values()), 1e-12)

    def test_fixtures_are_what_the_code_computes(self):
        for name, offsets in gradient_fixtures.MODELS.items():
            with self.subTest(name):
                expected, _ = safetensors_io.load(make_fixtures.ROOT / f"gradient_{name}.safetensors")
                config, weights = gradient_fixtures.load_model(name)
                learned = {key[len("learned.") :]: value for key, value in expected.items() if key.startswith("learned.")}
                self.assertEqual({key: tuple(value.shape) for key, value in learned.items()}, replay.learned_shapes(config, offsets))
                seed = make_fixtures.FIXTURES[name][1]
                for key, value in gradient_fixtures.compute(config, weights, seed, learned, torch.float64).items():
                    difference = float((value - expected[key].double()).abs().max() / value.abs().max())
                    self.assertLess(difference, FIXTURE_TOLERANCE, (name, key))


if __name__ == "__main__":
    unittest.main()
