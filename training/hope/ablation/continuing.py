"""Training on from a tiny base: with the levels learning while it reads (hope.meta), or plainly, for the same tokens."""

import time

import torch

from .. import data, learning, meta, model
from .pretraining import apply_gradient, raw, restored

STREAMS = 4
LENGTH = 1024
LIFETIME = 4  # windows that a stream reads of one place
PEAK_RATE = 1e-3
FINAL_RATE = 0.05
KINDS = {
    "continue-plain": "base trained on with learning off",
    "continue-stop": "base trained on while learning, no gradient through the updates' gradients",
    "continue-through": "base trained on while learning, gradient through the updates",
}


class _Goal:
    """The loss of step n: windows of streams that go on, read with the levels learning unless the kind is plain."""

    def __init__(self, kind, config, mix):
        self.kind, self.config = kind, config
        self.streams = data.Streams(mix, STREAMS, LENGTH, LIFETIME)
        self.carry = meta.zero_carry(config, STREAMS)

    def loss(self, step, weights):
        windows, fresh = self.streams.at(step, final=False)
        windows = torch.from_numpy(windows)
        if self.kind == "continue-plain":
            return model.loss(windows, weights, self.config)
        carry = self.carry.restarted(torch.from_numpy(fresh) if step else torch.ones(STREAMS, dtype=torch.bool))
        through = self.kind == "continue-through"
        loss, carry = meta.window_loss(windows, weights, self.config, carry, torch.ones(STREAMS), through)
        self.carry = carry.restarted(torch.zeros(STREAMS, dtype=torch.bool))
        return loss


def train_on(kind, config, weights, mix, tokens, report):
    """Trains weights of `config` on for `tokens` tokens; returns (weights, {rate name: logarithm}, seconds).

    Learned rates and decays are none for the plain kind. Raises FloatingPointError when a loss is not finite.
    """
    steps, began = max(1, tokens // (STREAMS * LENGTH)), time.time()
    weights = {**weights, **learning.measured_on_mix(config, weights, mix)}
    parameters = {**raw(weights), **(meta.initial_rates(config) if kind != "continue-plain" else {})}
    fixed = {name: value for name, value in weights.items() if name not in parameters}
    moments = {name: (torch.zeros_like(value), torch.zeros_like(value)) for name, value in parameters.items()}
    goal = _Goal(kind, config, mix)
    for step in range(steps):
        leaves = {name: value.detach().requires_grad_() for name, value in parameters.items()}
        loss = goal.loss(step, {**restored(leaves), **fixed})
        apply_gradient(loss, leaves, parameters, moments, step, PEAK_RATE * (1 - (1 - FINAL_RATE) * step / steps))
        report(step + 1, steps, float(loss.detach()))
    rates = {name: value.detach() for name, value in parameters.items() if name.startswith(meta.PREFIX)}
    trained = {name: value.detach() for name, value in restored(parameters).items() if name not in rates}
    return {**trained, **fixed}, rates, time.time() - began
