"""The token form equals the chunk form, in fp64, however the stream is cut."""

import random
import unittest

import torch

import make_fixtures
from hope import config as hope_config
from hope import learning, reference

TOLERANCE = 1e-12  # of the largest magnitude of a tensor
TOKENS = 420


def model(name):
    """(config, fp64 weights, tokens) of a fixture's model."""
    config = hope_config.parse(make_fixtures.fixture_config(name))
    seed = make_fixtures.FIXTURES[name][1]
    weights = reference.as_dtype(make_fixtures.random_weights(config, seed), torch.float64)
    return config, weights, make_fixtures.random_text(config, seed, TOKENS)


def random_pieces(tokens, masks, seed):
    """The stream cut at random: pieces of 1 to 90 tokens."""
    source, start = random.Random(seed), 0
    while start < len(tokens):
        end = start + source.choice((1, 2, 5, 17, 40, 90))
        yield tokens[start:end], masks[start:end]
        start = end


def run(form, config, weights, pieces, learn=True):
    """Every observable of a stream fed piece by piece: logits, nll, block outputs and state, by name."""
    stream = learning.Stream(form, config, weights, torch.float64, learn=learn)
    results = [stream.feed(*piece) for piece in pieces]
    forwards = [forward for _, per_piece in results for forward in per_piece]
    return {
        "nll": torch.cat([nll for nll, _ in results]),
        "logits": torch.cat([forward.logits for forward in forwards]),
        "block_outputs": torch.cat([forward.block_outputs for forward in forwards], 1),
        "updates": torch.tensor(stream.learner.updates, dtype=torch.float64),
        "pending": torch.tensor(stream.learner.pending, dtype=torch.float64),
        **stream.state_tensors(),
    }


class FormsTest(unittest.TestCase):
    def assert_equal_results(self, first, second, label):
        self.assertEqual(set(first), set(second))
        for name, value in first.items():
            scale = max(float(value.abs().max()), 1e-6)
            difference = float((value - second[name]).abs().max()) / scale
            self.assertLess(difference, TOLERANCE, f"{label}: {name}")

    def test_every_option_on_random_splits(self):
        for number, name in enumerate(make_fixtures.FIXTURES):
            with self.subTest(name), torch.no_grad():
                config, weights, tokens = model(name)
                masks = make_fixtures.fixture_masks(name, config, len(tokens))
                expected = run(learning.TokenForm, config, weights, [(tokens, masks)])
                self.assertGreater(float(expected["updates"].min()), 0)
                actual = run(learning.ChunkForm, config, weights, random_pieces(tokens, masks, number))
                self.assert_equal_results(expected, actual, name)

    def test_windows_across_projection_chunks(self):
        for name in ("base", "static_projections", "odd_sizes"):
            with self.subTest(name), torch.no_grad():
                config, weights, tokens = model(name)
                masks = torch.zeros_like(tokens)
                expected = run(learning.TokenForm, config, weights, [(tokens, masks)], learn=False)
                whole = run(learning.ChunkForm, config, weights, [(tokens, masks)], learn=False)
                self.assert_equal_results(expected, whole, name)

    def test_gates_are_not_degenerate(self):
        config, weights, tokens = model("base")
        stream = learning.Stream(learning.TokenForm, config, weights, torch.float64, learn=False)
        with torch.no_grad():
            stream.feed(tokens[:64])
        for block in stream.form.state.blocks:
            alpha = torch.stack([row.log_alpha for row in block.pending]).exp()
            eta = torch.stack([row.eta for row in block.pending])
            self.assertTrue(0.85 < alpha.min() and alpha.max() < 0.999, (alpha.min(), alpha.max()))
            self.assertTrue(0.02 < eta.min() and eta.max() < 0.98 and eta.std() > 0.03, (eta.min(), eta.max()))


if __name__ == "__main__":
    unittest.main()
