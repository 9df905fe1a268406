"""The Transformer++: shapes, causality, rotary positions, size, configuration."""

import dataclasses
import unittest

import torch

import make_fixtures
from hope import config as hope_config
from hope import model, muon_adamw, transformer

FIELDS = {"vocab_size": 97, "d_model": 32, "n_blocks": 2, "n_heads": 2, "head_dim": 16, "hidden": 40}
CONFIG = transformer.Config(name="test", norm_eps=1e-5, rope_base=10000.0, bos_token_id=0, eos_token_id=0, **FIELDS)


def weights(dtype=torch.float64):
    return {name: value.to(dtype) for name, value in transformer.initial_weights(CONFIG, 1).items()}


class TransformerTest(unittest.TestCase):
    def test_initial_weights_have_the_declared_shapes_and_repeat_by_seed(self):
        first, second = transformer.initial_weights(CONFIG, 1), transformer.initial_weights(CONFIG, 1)
        self.assertEqual({name: tuple(value.shape) for name, value in first.items()}, transformer.shapes(CONFIG))
        self.assertTrue(all(torch.equal(value, second[name]) for name, value in first.items()))
        self.assertFalse(torch.equal(first["embed.weight"], transformer.initial_weights(CONFIG, 2)["embed.weight"]))
        self.assertEqual(sum(value.numel() for value in first.values()), transformer.parameters(CONFIG))

    def test_a_token_sees_its_past_and_only_its_past(self):
        tokens = torch.randint(1, 97, (1, 12), generator=torch.Generator().manual_seed(1))
        changed = tokens.clone()
        changed[0, 5] = (changed[0, 5] + 1) % 97
        before, after = (transformer.logits(each, weights(), CONFIG)[0][0] for each in (tokens, changed))
        self.assertTrue(torch.equal(before[:5], after[:5]))
        self.assertGreater(float((before[11] - after[11]).abs().max()), 1e-6)

    def test_rotary_scores_depend_on_the_distance_alone(self):
        torch.manual_seed(1)
        q, k = torch.randn(16, dtype=torch.float64), torch.randn(16, dtype=torch.float64)
        cos, sin = transformer.rotations(CONFIG, 20, q)
        score = lambda i, j: float(transformer.rotate(q, cos[i], sin[i]) @ transformer.rotate(k, cos[j], sin[j]))
        self.assertAlmostEqual(score(3, 1), score(17, 15), places=12)
        self.assertNotAlmostEqual(score(3, 1), score(3, 2), places=3)
        self.assertAlmostEqual(score(0, 0), float(q @ k), places=12)

    def test_loss_is_that_of_the_logits(self):
        windows = torch.randint(0, 97, (2, 9), generator=torch.Generator().manual_seed(2))
        scores, state = transformer.logits(windows[:, :-1], weights(), CONFIG)
        chosen = scores.log_softmax(-1).gather(-1, windows[:, 1:, None])
        self.assertIsNone(state)
        self.assertAlmostEqual(float(transformer.loss(windows, weights(), CONFIG)), -float(chosen.mean()), places=12)

    def test_a_carried_state_is_refused(self):
        with self.assertRaisesRegex(ValueError, "expected None"):
            transformer.logits(torch.zeros(1, 3, dtype=torch.int64), weights(), CONFIG, states=[])

    def test_beside_a_hope_model_it_has_the_same_size(self):
        config = hope_config.parse(make_fixtures.fixture_config("base"))
        target = sum(torch.Size(shape).numel() for name, shape in model.shapes(config).items() if muon_adamw.is_trained(name))
        found = transformer.beside(config, target)
        self.assertLess(abs(transformer.parameters(found) / target - 1), 0.02)
        self.assertEqual((found.d_model, found.n_blocks), (config.d_model, config.n_blocks))
        with self.assertRaisesRegex(transformer.ConfigError, "within 2 %"):
            transformer.beside(config, 100)

    def test_config_round_trip_and_refusals(self):
        value = transformer.to_json(CONFIG)
        self.assertEqual(transformer.parse(value), CONFIG)
        bad = [("format", "hope"), ("hidden", 0), ("hidden", True), ("head_dim", 15), ("rope_base", 0), ("norm_eps", "x"), ("more", 1)]
        for key, changed in bad:
            with self.subTest(key), self.assertRaises(transformer.ConfigError):
                transformer.parse({**value, key: changed})
        with self.assertRaises(transformer.ConfigError):
            transformer.parse([])
        self.assertEqual(dataclasses.replace(CONFIG, hidden=41).inner, 32)


if __name__ == "__main__":
    unittest.main()
