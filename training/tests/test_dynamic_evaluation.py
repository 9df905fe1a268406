"""Dynamic evaluation: what is scored, which weights move, and how far."""

import unittest

import torch
import torch.nn.functional as F

import dynamic_evaluation as dynamic_evaluation_command
from hope import dynamic_evaluation, learning, transformer
from hope.model import logits
from tests.test_forms import model

SMALL = transformer.Config(
    **{"name": "t", "vocab_size": 97, "d_model": 16, "n_blocks": 2, "n_heads": 2, "head_dim": 8, "hidden": 24},
    **{"norm_eps": 1e-5, "rope_base": 1e4, "bos_token_id": 0, "eos_token_id": 0},
)


class Mix:
    """Training text as a data.Mix gives it."""

    def windows(self, step, count, length, final):
        return torch.randint(1, 97, (count, length + 1), generator=torch.Generator().manual_seed(step)).numpy()


class DynamicEvaluationTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.config, weights, tokens = model("base")
        cls.weights = {name: value.float() for name, value in weights.items()}
        cls.tokens = tokens[:150]

    def scales(self, names):
        return {name: torch.ones_like(self.weights[name]) for name in names}

    def test_without_steps_it_reads_as_a_session_that_learns_nothing(self):
        found = dynamic_evaluation.evaluate(self.config, self.weights, self.tokens)
        expected = learning.evaluate(self.config, self.weights, self.tokens, learn=False)
        self.assertLess(float((found - expected).abs().max()), 1e-4)

    def test_a_segment_is_scored_before_it_moves_anything_and_the_next_one_after(self):
        scales = self.scales(["embed.weight"])
        off = dynamic_evaluation.evaluate(self.config, self.weights, self.tokens)
        on = dynamic_evaluation.evaluate(self.config, self.weights, self.tokens, 0.05, scales)
        first = dynamic_evaluation.SEGMENT
        self.assertTrue(torch.equal(on[:first], off[:first]))
        self.assertGreater(float((on[first:] - off[first:]).abs().max()), 1e-4)

    def test_a_step_is_the_gradient_over_the_scale(self):
        name, rate = "norm_final.weight", 0.1
        first = dynamic_evaluation.SEGMENT
        stream = torch.cat([torch.tensor([self.config.bos_token_id]), self.tokens])
        weight = self.weights[name].clone().requires_grad_()
        scores, states = logits(stream[None, :first], {**self.weights, name: weight}, self.config)
        (grad,) = torch.autograd.grad(F.cross_entropy(scores[0], stream[1 : first + 1]), [weight])
        moved = {**self.weights, name: self.weights[name] - rate * grad / (1 + dynamic_evaluation.DAMPING)}
        scores, _ = logits(stream[None, first : 2 * first], moved, self.config, states)
        expected = F.cross_entropy(scores[0], stream[first + 1 : 2 * first + 1], reduction="none")
        found = dynamic_evaluation.evaluate(self.config, self.weights, self.tokens[: 2 * first], rate, self.scales([name]))
        self.assertLess(float((found[first:] - expected).abs().max()), 1e-4)

    def test_scales_are_the_gradients_own_size(self):
        names = ["norm_final.weight"]
        window = torch.cat([torch.tensor([0]), self.tokens[: dynamic_evaluation.SEGMENT]])
        weight = self.weights[names[0]].clone().requires_grad_()
        scores, _ = logits(window[None, :-1], {**self.weights, names[0]: weight}, self.config)
        (grad,) = torch.autograd.grad(F.cross_entropy(scores[0], window[1:]), [weight])
        scale = dynamic_evaluation.measured_scales(self.config, self.weights, names, window[None])[names[0]]
        self.assertLess(float((scale - grad.abs()).abs().max()), 1e-5)

    def test_a_transformer_sees_its_context_before_a_segment(self):
        weights = {name: value * 3 for name, value in transformer.initial_weights(SMALL, 1).items()}
        tokens = torch.randint(1, 97, (700,), generator=torch.Generator().manual_seed(2))
        stream = torch.cat([torch.tensor([0]), tokens])
        found = dynamic_evaluation.evaluate(SMALL, weights, tokens)
        end = 640
        scores, _ = transformer.logits(stream[None, end - dynamic_evaluation.CONTEXT : end], weights, SMALL)
        expected = F.cross_entropy(scores[0, -dynamic_evaluation.SEGMENT :], stream[end - dynamic_evaluation.SEGMENT + 1 : end + 1], reduction="none")
        self.assertLess(float((found[end - dynamic_evaluation.SEGMENT : end] - expected).abs().max()), 1e-5)

    def test_the_command_tries_every_way_that_a_model_has(self):
        rates = [1e-3, 1e-2]
        tokens = self.tokens[:96]
        found = {what: read(tokens) for what, read in dynamic_evaluation_command.ways(self.config, self.weights, Mix(), rates)}
        groups = [f"{group}, rate {rate:g}" for group in ("all weights", "W2 of the levels") for rate in rates]
        self.assertEqual(list(found), ["levels learn", *groups])
        learned = learning.evaluate(self.config, self.weights, tokens, learn=True)
        self.assertTrue(torch.equal(found["levels learn"], learned))
        for first in found:
            for other in found:
                self.assertEqual(first == other, torch.equal(found[first], found[other]), f"{first} and {other}")
        weights = transformer.initial_weights(SMALL, 1)
        whats = [what for what, _ in dynamic_evaluation_command.ways(SMALL, weights, Mix(), rates)]
        self.assertEqual(whats, groups[:2])


if __name__ == "__main__":
    unittest.main()
