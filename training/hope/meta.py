"""Training through learning: the loss of windows that are read while the CMS levels learn, differentiable through the updates.

The teach signal is a closed form (docs/MATH.md), so the updates of the Deltas are ordinary operations of the forward pass
and the gradient of the loss flows through them: into the weights, and into each level's rate and decay. Streams continue
from window to window with their state carried over and cut off from the gradient (truncated back-propagation), so that the
slow levels are trained at their own cadence. Levels must use the optimizer sgd.

Shapes: B streams, T tokens per window (a multiple of every chunk), d model width, m columns of a Delta.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from . import chunk
from .primitives import rms
from .teach import signals_of_levels, teach_signal

TINY = 1e-12
PREFIX = "learning."


@dataclass
class Carry:
    """What B streams keep from one window to the next. Keys of deltas and pending: (block, level index)."""

    blocks: list  # BlockState per block
    deltas: dict  # [B, d, m]
    pending: dict  # G_l of the chunks that ended with the window [B, d, m]

    def restarted(self, fresh):
        """The same with the rows of `fresh` [B] (bool) back at the zero state, at position 0 and without gradient."""
        row = lambda tensor: tensor.detach() * (~fresh).view(-1, *[1] * (tensor.dim() - 1))
        names = ("memory", "projections", "projections_next", *chunk.CONVOLUTIONS)
        blocks = [chunk.BlockState(0, **{name: row(getattr(state, name)) for name in names}) for state in self.blocks]
        rows = lambda tensors: {key: row(value) for key, value in tensors.items()}
        return Carry(blocks, rows(self.deltas), rows(self.pending))


def zero_carry(config, streams, dtype=torch.float32, device=None):
    """Streams at the start of a session; raises ValueError for a level whose optimizer is not sgd."""
    for level in config.levels:
        if level.optimizer["type"] != "sgd":
            raise ValueError(f"level {level.name}: training through learning expects the optimizer sgd, got {level.optimizer['type']}")
    keys = [(b, l) for b in range(config.n_blocks) if config.is_adaptive(b) for l in range(len(config.levels))]
    columns = lambda index: config.levels[index].rank or config.levels[index].hidden
    zeros = lambda: {(b, l): torch.zeros(streams, config.d_model, columns(l), dtype=dtype, device=device) for b, l in keys}
    return Carry([chunk.zero_state(config, streams, dtype, device) for _ in range(config.n_blocks)], zeros(), zeros())


def initial_rates(config):
    """Trainable logarithms of each level's rate and decay, as parameters by name."""
    out = {}
    for level in config.levels:
        out[f"{PREFIX}{level.name}.log_rate"] = torch.tensor([level.rate]).log()
        out[f"{PREFIX}{level.name}.log_decay"] = torch.tensor([max(level.decay, 1e-5)]).log()
    return out


def _updated(key, delta, grad, weights, config):
    """Delta [B, d, m] after its level's update with the accumulated G [B, d, m] (docs/MATH.md, sgd)."""
    block, index = key
    level = config.levels[index]
    prefix = f"blocks.{block}.cms.{level.name}."
    rate = weights[f"{PREFIX}{level.name}.log_rate"].exp()
    decay = weights[f"{PREFIX}{level.name}.log_decay"].exp()
    grad = grad / level.chunk / (weights[prefix + "grad_rms"] + 1e-8)
    rho = (grad.pow(2).mean((1, 2), keepdim=True) + TINY).sqrt()
    grad = grad * (level.clip / rho).clamp(max=1)
    delta = (1 - decay) * delta - rate * grad
    norm = (delta.pow(2).sum((1, 2), keepdim=True) + TINY).sqrt()
    return delta * (level.max_ratio * weights[prefix + "w2"].norm() / norm).clamp(max=1)


def _gradient(observed):
    """G_l [B, d, m] of segments (teach [B, n, d], features [B, n, m])."""
    teach, features = (torch.cat(parts, 1) for parts in zip(*observed))
    return torch.matmul(teach.transpose(1, 2), features)


def _teach(logits, residual, targets, weights, config):
    """teach_signal for [B, n] tokens at once: [B, n, d]."""
    flat = teach_signal(config, weights, logits.flatten(0, 1), residual.flatten(0, 1), targets.flatten())
    return flat.view_as(residual)


def window_loss(windows, weights, config, carry, learns, through=True):
    """Mean loss in nats of windows [B, T + 1] read while learning, and the streams' Carry after them.

    weights: by tensor name, with those of `initial_rates`. carry: as `Carry.restarted` gives it. learns [B]: 1.0 for streams
    that learn, 0.0 for those that only read. through: whether the gradient flows through the updates of this window.
    """
    tokens, targets = windows[:, :-1], windows[:, 1:]
    x = F.embedding(tokens, weights["embed.weight"])
    states, first = list(carry.blocks), config.n_blocks - config.adaptive_blocks
    for block in range(first):
        x, states[block] = chunk.block(x, weights, block, config, states[block])
    deltas = {key: _updated(key, delta, carry.pending[key], weights, config) for key, delta in carry.deltas.items()}
    observed = {key: [] for key in deltas}  # (teach, features) of the segments since the level's last update
    step = min(level.chunk for level in config.levels)
    mask, losses = learns.view(-1, 1, 1), []
    for start in range(0, tokens.shape[1], step):
        due = [index for index, level in enumerate(config.levels) if start and start % level.chunk == 0]
        for key in [key for key in deltas if key[1] in due]:
            deltas[key] = _updated(key, deltas[key], _gradient(observed[key]), weights, config)
            observed[key] = []
        y, features, inputs = x[:, start : start + step], {}, {}
        for block in range(first, config.n_blocks):
            in_force = {level.name: deltas[block, l] for l, level in enumerate(config.levels)}
            hidden, inputs[block] = {}, []
            y, states[block] = chunk.mixer(y, weights, f"blocks.{block}", config, states[block])
            y = chunk.cms_and_mlp(y, weights, f"blocks.{block}", config, in_force, hidden, inputs[block])
            features.update({(block, l): hidden[level.name] for l, level in enumerate(config.levels)})
        logits = F.linear(rms(y, weights["norm_final.weight"], config.norm_eps), weights["embed.weight"])
        wanted = targets[:, start : start + step]
        losses.append(F.cross_entropy(logits.flatten(0, 1), wanted.flatten()))
        with torch.set_grad_enabled(through and torch.is_grad_enabled()):
            signal = _teach(logits, y, wanted, weights, config) * mask
            teach = signals_of_levels(config, weights, deltas, inputs, signal)
        for key, seen in features.items():
            observed[key].append((teach[key], seen if through else seen.detach()))
    return torch.stack(losses).mean(), Carry(states, deltas, {key: _gradient(seen) for key, seen in observed.items()})
