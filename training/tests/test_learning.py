"""Learning while reading: the teach signal, the clock, the guards, and what is not learned."""

import dataclasses
import unittest

import torch
import torch.nn.functional as F

import make_fixtures
from hope import chunk, learning, reference
from hope.teach import teach_signal
from tests.test_forms import model


def stream(config, weights, **options):
    return learning.Stream(learning.ChunkForm, config, weights, torch.float64, **options)


def with_levels(config, **changes):
    return dataclasses.replace(config, levels=[dataclasses.replace(level, **changes) for level in config.levels])


class LearningTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.config, cls.weights, cls.tokens = model("base")

    def setUp(self):
        context = torch.no_grad()
        context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)

    def test_teach_signal_is_the_loss_gradient(self):
        residual = torch.randn(5, self.config.d_model, dtype=torch.float64)
        targets = torch.tensor([3, 0, 96, 3, 40])
        with torch.enable_grad():
            residual.requires_grad_()
            z = reference.rms(residual, self.weights["norm_final.weight"], self.config.norm_eps)
            logits = z @ self.weights["embed.weight"].T
            F.cross_entropy(logits, targets, reduction="sum").backward()
        teach = teach_signal(self.config, self.weights, logits.detach(), residual.detach(), targets)
        self.assertLess(float((teach - residual.grad).abs().max()), 1e-12)

    def test_cms_teach_signals_give_the_loss_gradient_of_every_delta_with_the_mixers_held_constant(self):
        config, weights, tokens = model("teach_cms")
        session = stream(config, weights)
        last = session.feed(tokens[:18])[1][-1].last()  # the fast level has updated once: its Delta is in force
        deltas = {key: matrix.delta.clone() for key, matrix in session.learner.matrices.items()}
        before = {key: matrix.grad for key, matrix in session.learner.matrices.items()}
        _, (forward,) = session.feed(tokens[18:30])
        mixed = torch.cat([last.inputs[:, 0], forward.inputs[:, 0, :-1]], 1)
        outputs = torch.cat([last.block_outputs, forward.block_outputs[:, :-1]], 1)
        x = weights["embed.weight"][tokens[17:29]]
        added = mixed - torch.cat([x[None], outputs[:-1]])
        with torch.enable_grad():
            for block in range(config.n_blocks):
                in_force = {level.name: deltas[block, index].requires_grad_() for index, level in enumerate(config.levels)}
                x = chunk.cms_and_mlp(x + added[block], weights, f"blocks.{block}", config, in_force)
            scores = reference.rms(x, weights["norm_final.weight"], config.norm_eps) @ weights["embed.weight"].T
            loss = F.cross_entropy(scores, tokens[18:30], reduction="sum")
            expected = dict(zip(deltas, torch.autograd.grad(loss, list(deltas.values()))))
        for key, matrix in session.learner.matrices.items():
            self.assertLess(float((matrix.grad - before[key] - expected[key]).abs().max()), 1e-12, key)

    def test_accumulator_is_the_sum_of_outer_products(self):
        session = stream(self.config, self.weights)
        _, (forward,) = session.feed(self.tokens[:11])
        teach = teach_signal(self.config, self.weights, forward.logits[:10], forward.residual[:10], self.tokens[1:11])
        expected = sum(torch.outer(teach[t], forward.features[1, 0][t]) for t in range(10))
        self.assertLess(float((session.learner.matrices[1, 0].grad - expected).abs().max()), 1e-12)
        self.assertEqual(session.learner.pending, [10, 10, 10])

    def test_levels_update_at_their_own_multiples_once_the_boundary_token_is_seen(self):
        session = stream(self.config, self.weights)
        session.feed(self.tokens[:16])
        self.assertEqual(session.learner.updates, [0, 0, 0])
        session.feed(self.tokens[16:17])
        self.assertEqual((session.learner.updates, session.learner.pending), ([1, 0, 0], [0, 16, 16]))
        session.feed(self.tokens[17:66])
        self.assertEqual((session.learner.updates, session.learner.pending), ([4, 2, 1], [1, 1, 1]))

    def test_a_chunk_without_learned_targets_changes_nothing(self):
        session = stream(self.config, self.weights)
        session.feed(self.tokens[:200])
        updates = list(session.learner.updates)
        session.feed(self.tokens[200:209])  # the chunk in progress ends at 208
        kept = {key: matrix.delta for key, matrix in session.learner.matrices.items() if key[1] == 0}
        pending = list(session.learner.pending)
        session.feed(self.tokens[209:256], torch.zeros(47, dtype=torch.int64))
        self.assertEqual((pending[0], session.learner.pending[0]), (0, 0))
        self.assertEqual(session.learner.updates[0], updates[0] + 1)
        for key, delta in kept.items():
            self.assertTrue(torch.equal(session.learner.matrices[key].delta, delta))

    def test_masks_choose_levels(self):
        session = stream(self.config, self.weights)
        session.feed(self.tokens[:16], torch.full((16,), 0b101))
        self.assertEqual(session.learner.pending, [15, 0, 15])
        self.assertEqual(float(session.learner.matrices[0, 1].grad.abs().max()), 0.0)

    def test_a_token_is_scored_before_it_is_learned(self):
        masks = torch.full_like(self.tokens, -1)
        without = masks.clone()
        without[160:] = 0
        learned = stream(self.config, self.weights).feed(self.tokens[:200], masks[:200])[0]
        not_learned = stream(self.config, self.weights).feed(self.tokens[:200], without[:200])[0]
        self.assertTrue(torch.equal(learned[:161], not_learned[:161]))
        self.assertFalse(torch.equal(learned[161:], not_learned[161:]))

    def test_without_learning_the_session_is_the_base_model(self):
        off = stream(self.config, self.weights, learn=False).feed(self.tokens)[0]
        masked = stream(self.config, self.weights).feed(self.tokens, torch.zeros_like(self.tokens))[0]
        zero_rate = stream(with_levels(self.config, rate=0.0), self.weights).feed(self.tokens)[0]
        for other in (masked, zero_rate):
            self.assertLess(float((off - other).abs().max()), 1e-11)

    def test_clip_bounds_the_gradient_and_max_ratio_the_delta(self):
        updates = []
        config = with_levels(self.config, clip=0.5, max_ratio=1e9, decay=0.0)
        stream(config, self.weights, on_update=updates.append).feed(self.tokens[:17])
        rate = config.levels[0].rate
        for update in updates:
            self.assertGreater(update.rho, 0.5)
            self.assertAlmostEqual(float(update.delta.pow(2).mean().sqrt()), 0.5 * rate, places=12)
        updates.clear()
        config = with_levels(self.config, max_ratio=0.01)
        stream(config, self.weights, on_update=updates.append).feed(self.tokens)
        capped = [update for update in updates if update.ratio > 0.01]
        self.assertGreater(len(capped), 10)
        for update in capped:
            base = self.weights[f"blocks.{update.block}.cms.{config.levels[update.level].name}.w2"].norm()
            self.assertAlmostEqual(float(update.delta.norm() / base), 0.01, places=12)

    def test_grad_rms_makes_the_normalised_gradient_one(self):
        squares = []
        config = with_levels(self.config, rate=0.0)
        text = make_fixtures.random_text(config, make_fixtures.FIXTURES["base"][1], 512)
        session = stream(config, self.weights, on_update=lambda u: squares.append(u.rho**2) if (u.block, u.level) == (1, 0) else None)
        session.feed(text)
        self.assertAlmostEqual(sum(squares) / len(squares), 1.0, places=5)

    def test_evaluate_in_fp32_agrees_with_fp64(self):
        weights = reference.as_dtype(self.weights, torch.float32)
        expected = stream(self.config, self.weights).feed(self.tokens)[0][1:]
        actual = learning.evaluate(self.config, weights, self.tokens[1:], learn=True)
        self.assertLess(float((actual - expected).abs().max()), 1e-4)


if __name__ == "__main__":
    unittest.main()
