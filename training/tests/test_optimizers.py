"""Each optimizer against an independent statement of its rule."""

import unittest

import torch

from hope import config as hope_config
from hope.optimizers import OPTIMIZERS, make_optimizer, newton_schulz

ROWS, COLS = 6, 4


def gradients(count, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(ROWS, COLS, generator=generator, dtype=torch.float64) for _ in range(count)]


def zero_state(optimizer):
    return {name: torch.zeros(shape, dtype=torch.float64) for name, shape in optimizer.state_shapes(ROWS, COLS).items()}


def directions(spec, grads, shared=None):
    """The directions for a run of gradients, and the final state."""
    optimizer = make_optimizer(spec)
    state = zero_state(optimizer)
    return [optimizer.direction(state, grad, k, shared) for k, grad in enumerate(grads, 1)], state


class OptimizersTest(unittest.TestCase):
    def assert_close(self, first, second, tolerance=1e-12):
        self.assertLess(float((first - second).abs().max()), tolerance)

    def test_registry_is_the_configuration_s(self):
        self.assertEqual(set(OPTIMIZERS), set(hope_config.OPTIMIZERS))

    def test_sgd_is_the_gradient(self):
        grads = gradients(2)
        self.assert_close(directions({"type": "sgd"}, grads)[0][1], grads[1])

    def test_momentum_is_a_weighted_sum(self):
        grads = gradients(3)
        expected = 0.2 * (0.64 * grads[0] + 0.8 * grads[1] + grads[2])
        self.assert_close(directions({"type": "momentum", "beta": 0.8}, grads)[0][2], expected)

    def test_adam_is_pytorch_s(self):
        grads = gradients(5)
        weight = torch.zeros(ROWS, COLS, dtype=torch.float64, requires_grad=True)
        other = torch.optim.Adam([weight], lr=0.1, betas=(0.9, 0.99), eps=1e-8)
        for grad in grads:
            weight.grad = grad.clone()
            other.step()
        total = sum(directions({"type": "adam"}, grads)[0])
        self.assert_close(-0.1 * total, weight.detach())

    def test_newton_schulz_keeps_singular_vectors(self):
        for x in (gradients(1)[0], gradients(1)[0].T):
            u, _, v = torch.linalg.svd(x, full_matrices=False)
            inner = u.T @ newton_schulz(x) @ v.T
            values = torch.diagonal(inner)
            self.assert_close(inner, torch.diag(values), 1e-9)
            self.assertTrue(0.6 < values.min() and values.max() < 1.3, values)

    def test_newton_schulz_of_zero_is_zero(self):
        self.assertEqual(float(newton_schulz(torch.zeros(ROWS, COLS)).abs().max()), 0.0)

    def test_muon_is_scaled_orthogonal_momentum(self):
        grads = gradients(2)
        momentum = directions({"type": "momentum"}, grads)[0][1]
        self.assert_close(directions({"type": "muon"}, grads)[0][1], 0.2 * 6**0.5 * newton_schulz(momentum))

    def test_m3_slow_momentum_moves_every_fourth_update(self):
        grads = gradients(4)
        _, three = directions({"type": "m3"}, grads[:3])
        self.assertEqual(float(three["m2"].abs().max()), 0.0)
        self.assert_close(three["acc"], grads[0] + grads[1] + grads[2])
        steps, four = directions({"type": "m3"}, grads)
        self.assert_close(four["m2"], 0.1 * sum(grads) / 4)
        self.assertEqual(float(four["acc"].abs().max()), 0.0)
        second = sum(0.01 * 0.99 ** (3 - i) * grad**2 for i, grad in enumerate(grads)) / (1 - 0.99**4)
        orthogonal = newton_schulz(four["m1"]) + 0.5 * newton_schulz(four["m2"])
        self.assert_close(steps[3], 0.2 * 6**0.5 * orthogonal / (second.sqrt() + 1))

    def test_dgd_retention_is_the_mean_read_along_the_features(self):
        optimizer = make_optimizer({"type": "dgd", "gamma": 0.2})
        state, delta = zero_state(optimizer), gradients(1, 1)[0]
        features = gradients(1, 2)[0]  # six tokens
        optimizer.accumulate(state, delta, features[:2])
        optimizer.accumulate(state, delta, features[2:])
        expected = torch.zeros_like(delta)
        for h in features:
            unit = h / (h @ h + 1e-6).sqrt()
            expected += 0.2 / 16 * torch.outer(delta @ unit, unit)
        self.assert_close(optimizer.retention(state, 16), expected)
        self.assertEqual(float(state["r"].abs().max()), 0.0)

    def test_dmgd_descends_on_reproducing_the_gradient(self):
        grad = gradients(1)[0]
        shared = gradients(3, 3)
        shared = torch.cat([*(part.T for part in shared), *(part.T for part in shared)])[:16]  # [16, ROWS]
        memory = torch.randn(ROWS, 16, dtype=torch.float64, requires_grad=True)
        loss = 0.5 * (memory @ torch.tanh(shared @ grad) - grad).square().sum() / COLS
        loss.backward()
        state = {"b": memory.detach().clone()}
        direction = make_optimizer({"type": "dmgd", "beta": 0.7, "lr": 0.3}).direction(state, grad, 1, shared)
        expected = 0.7 * memory.detach() - 0.3 * memory.grad
        self.assert_close(state["b"], expected)
        self.assert_close(direction, grad + expected @ torch.tanh(shared @ grad))


if __name__ == "__main__":
    unittest.main()
