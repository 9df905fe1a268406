"""The optimizers of the CMS levels (docs/MATH.md, "Learning while reading").

An optimizer turns the normalised gradient `Ghat` [rows, cols] of one matrix Delta into a direction of the same shape.
It holds parameters only; its state belongs to the session: a dict of tensors whose names and shapes `state_shapes`
declares, all zero at the start. `rows` is d_model, `cols` the level's hidden width (or its rank).
"""

import math

import torch

from . import config

NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)
DMGD_WIDTH = 16


def newton_schulz(x, steps=5):
    """Approximate orthogonalisation of `x` [rows, cols]: its singular values move to about 1 (zero stays zero)."""
    a, b, c = NEWTON_SCHULZ
    transposed = x.shape[0] > x.shape[1]
    x = x.T if transposed else x
    x = x / (x.norm() + 1e-7)
    for _ in range(steps):
        s = x @ x.T
        x = a * x + (b * s + c * (s @ s)) @ x
    return x.T if transposed else x


def _muon_scale(x):
    return 0.2 * math.sqrt(max(x.shape))


class Optimizer:
    """Base: holds the parameters that the configuration declares for its type (hope.config.OPTIMIZERS) as attributes."""

    def __init__(self, parameters):
        vars(self).update(parameters)

    def state_shapes(self, rows, cols):
        """Name -> shape of the session state for one [rows, cols] matrix."""
        return {}

    def accumulate(self, state, delta, features):
        """Sees the features [tokens, cols] of learned tokens while `delta` [rows, cols] is in force."""

    def direction(self, state, grad, update, shared):
        """The direction for `grad` [rows, cols] at this level's update number `update` (from 1); moves `state`.

        `shared` is the level's shared weight (dmgd's first layer) or None.
        """
        raise NotImplementedError

    def retention(self, state, chunk):
        """What is subtracted from Delta besides rate * direction (0 but for dgd); resets what it consumed."""
        return 0.0


class Sgd(Optimizer):
    """The gradient itself."""

    def direction(self, state, grad, update, shared):
        return grad


class Momentum(Optimizer):
    """An exponential average of gradients."""

    def state_shapes(self, rows, cols):
        return {"m": (rows, cols)}

    def direction(self, state, grad, update, shared):
        state["m"] = self.beta * state["m"] + (1 - self.beta) * grad
        return state["m"]


class Dgd(Optimizer):
    """Delta gradient descent (eq. 57): besides the step, forgets Delta along the directions that were read."""

    def state_shapes(self, rows, cols):
        return {"r": (rows, cols)}

    def accumulate(self, state, delta, features):
        unit = features / torch.sqrt(features.pow(2).sum(-1, keepdim=True) + 1e-6)
        state["r"] = state["r"] + (unit @ delta.T).T @ unit

    def direction(self, state, grad, update, shared):
        return grad

    def retention(self, state, chunk):
        consumed = self.gamma * state["r"] / chunk
        state["r"] = torch.zeros_like(state["r"])
        return consumed


class Adam(Optimizer):
    """Adam with bias correction."""

    def state_shapes(self, rows, cols):
        return {"m": (rows, cols), "v": (rows, cols)}

    def direction(self, state, grad, update, shared):
        state["m"] = self.beta1 * state["m"] + (1 - self.beta1) * grad
        state["v"] = self.beta2 * state["v"] + (1 - self.beta2) * grad * grad
        m = state["m"] / (1 - self.beta1**update)
        v = state["v"] / (1 - self.beta2**update)
        return m / (torch.sqrt(v) + self.eps)


class Muon(Optimizer):
    """Orthogonalised momentum."""

    def state_shapes(self, rows, cols):
        return {"m": (rows, cols)}

    def direction(self, state, grad, update, shared):
        state["m"] = self.beta * state["m"] + (1 - self.beta) * grad
        return _muon_scale(grad) * newton_schulz(state["m"])


class M3(Optimizer):
    """Multi-scale momentum (algorithm 1): a fast and a slow orthogonalised momentum over a damped second moment."""

    def state_shapes(self, rows, cols):
        return {name: (rows, cols) for name in ("m1", "v", "acc", "m2")}

    def direction(self, state, grad, update, shared):
        state["m1"] = self.beta1 * state["m1"] + (1 - self.beta1) * grad
        state["v"] = self.beta2 * state["v"] + (1 - self.beta2) * grad * grad
        state["acc"] = state["acc"] + grad
        if update % self.every == 0:
            state["m2"] = self.beta3 * state["m2"] + (1 - self.beta3) * state["acc"] / self.every
            state["acc"] = torch.zeros_like(grad)
        step = newton_schulz(state["m1"]) + self.alpha * newton_schulz(state["m2"])
        return _muon_scale(grad) * step / (torch.sqrt(state["v"] / (1 - self.beta2**update)) + 1)


class Dmgd(Optimizer):
    """Deep momentum (eq. 50): a two-layer memory of gradients, its first layer `shared` [16, rows] a weight."""

    def state_shapes(self, rows, cols):
        return {"b": (rows, DMGD_WIDTH)}

    def direction(self, state, grad, update, shared):
        t = torch.tanh(shared @ grad)
        error = state["b"] @ t - grad
        state["b"] = self.beta * state["b"] - self.lr / grad.shape[1] * (error @ t.T)
        return grad + state["b"] @ t


OPTIMIZERS = {
    "sgd": Sgd,
    "momentum": Momentum,
    "dgd": Dgd,
    "adam": Adam,
    "muon": Muon,
    "m3": M3,
    "dmgd": Dmgd,
}


def make_optimizer(spec):
    """The optimizer that `spec` ({"type": name, parameter: value, ...}, validated by hope.config) declares."""
    kind = spec["type"]
    return OPTIMIZERS[kind]({**config.OPTIMIZERS[kind], **{k: v for k, v in spec.items() if k != "type"}})
