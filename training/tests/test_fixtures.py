"""The committed fixtures are complete, and are what the code computes (here: in the chunk form)."""

import json
import unittest

import torch

import make_fixtures
from hope import config as hope_config
from hope import learning, model, reference, safetensors_io

TOLERANCE = 1e-6  # expected tensors are rounded to fp32; of the largest magnitude of a tensor


class FixturesTest(unittest.TestCase):
    def load(self, name):
        folder = make_fixtures.ROOT / name
        value = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.assertEqual(value, make_fixtures.fixture_config(name))
        weights, _ = safetensors_io.load(folder / "model.safetensors")
        expected, metadata = safetensors_io.load(folder / "expected.safetensors")
        self.assertEqual(metadata, {"fixture_version": str(make_fixtures.FIXTURE_VERSION)})
        return hope_config.parse(value), weights, expected

    def assert_close(self, actual, expected, label):
        self.assertEqual(actual.shape, expected.shape, label)
        difference = float((actual - expected).abs().max() / expected.abs().max().clamp(min=1e-12))
        self.assertLess(difference, TOLERANCE, label)

    def test_folders_are_the_declared_ones(self):
        folders = {path.name for path in make_fixtures.ROOT.iterdir() if path.is_dir()}
        self.assertEqual(folders, set(make_fixtures.FIXTURES))

    def test_every_fixture(self):
        for name in make_fixtures.FIXTURES:
            with self.subTest(name), torch.no_grad():
                config, weights, expected = self.load(name)
                self.assertEqual({key: tuple(w.shape) for key, w in weights.items()}, model.shapes(config))
                self.assertEqual(weights["embed.weight"].dtype, torch.bfloat16 if name == "bf16" else torch.float32)
                self.check(config, reference.as_dtype(weights, torch.float64), expected)

    def check(self, config, weights, expected):
        tokens, updates = expected["tokens"].long(), {}
        recorded = lambda u: updates.update({f"updates.{u.number}.blocks.{u.block}.cms.{config.levels[u.level].name}.delta": u.delta})
        stream = learning.Stream(learning.ChunkForm, config, weights, torch.float64, on_update=recorded)
        nll, forwards = stream.feed(tokens, expected["masks"].long())
        outputs = torch.cat([forward.block_outputs for forward in forwards], 1)
        logits = torch.cat([forward.logits for forward in forwards])[expected["logit_positions"].long()]
        actual = {"nll": nll[1:], "logits": logits, **{f"state.{key}": value for key, value in stream.state_tensors().items()}}
        actual.update({f"hidden.{i}": outputs[i, : make_fixtures.HIDDEN_POSITIONS] for i in range(config.n_blocks)})
        for index, level in enumerate(config.levels):
            actual[f"state.cms.{level.name}.pending_count"] = torch.tensor([stream.learner.pending[index]])
            actual[f"state.cms.{level.name}.updates"] = torch.tensor([stream.learner.updates[index]])
        actual.update(updates)
        inputs = {"tokens", "masks", "logit_positions"}
        for key in set(expected) - inputs:
            if ".pending." not in key:  # the chunk form keeps what these rows lead to instead
                self.assert_close(actual[key], expected[key].double(), key)
        pending = [key for key in expected if ".pending." in key]
        self.assertEqual(len(pending), 4 * config.n_blocks if config.self_modifying else 0)


if __name__ == "__main__":
    unittest.main()
