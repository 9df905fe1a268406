"""Losses of a replay and their exact gradients in what a session owns (docs/MATH.md, "Replay gradient").

A replay reads short windows from the zero state with constant Deltas. What is learned is a dict by name:
`blocks.{i}.cms.{name}.delta` [d, columns] of adaptive blocks, and optionally the offsets `blocks.{i}.memory.offset` [H, e, e]
and `blocks.{i}.projections.offset` [H, 2e+2, e] that are added to the block's initial memories. Autograd through hope.chunk
is the definition of the gradient: pseudo-values are targets and get none.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from . import chunk
from .primitives import rms


@dataclass
class ReplaySequence:
    """tokens [T + 1]: what is read and, one later, the targets; weights [T] of the targets; anchor: KL instead of NLL."""

    tokens: torch.Tensor
    weights: torch.Tensor
    anchor: bool


@dataclass
class ReplayLosses:
    """Weighted means over their targets in nats (0 without targets): `replay` NLL, `anchor` NLL, `kl` of the anchors."""

    total: torch.Tensor  # ce_weight * replay + kl_weight * kl
    replay: torch.Tensor
    anchor: torch.Tensor
    kl: torch.Tensor


def learned_shapes(config, offsets):
    """{name: shape} of what a replay learns: the Deltas, and with `offsets` those of the adaptive blocks' initial memories."""
    heads, width, shapes = config.n_heads, config.head_dim, {}
    for block in filter(config.is_adaptive, range(config.n_blocks)):
        for level in config.levels:
            shapes[f"blocks.{block}.cms.{level.name}.delta"] = (config.d_model, level.rank or level.hidden)
        if offsets:
            shapes[f"blocks.{block}.memory.offset"] = (heads, width, width)
            shapes[f"blocks.{block}.projections.offset"] = (heads, 2 * width + 2, width)
    return shapes


def _with_offsets(weights, learned):
    shifted = dict(weights)
    for name, value in learned.items():
        if name.endswith(".offset"):
            initial = name.replace(".offset", ".m0")
            shifted[initial] = weights[initial] + value
    return shifted


def logits(tokens, weights, config, learned):
    """Logits [T, V] after each of tokens [T], read from the zero state with `learned` in force."""
    weights = _with_offsets(weights, learned)
    x = F.embedding(tokens[None], weights["embed.weight"])
    for index in range(config.n_blocks):
        names = {level.name: f"blocks.{index}.cms.{level.name}.delta" for level in config.levels}
        deltas = {level: learned[name] for level, name in names.items() if name in learned}
        x, _ = chunk.block(x, weights, index, config, deltas=deltas)
    return F.linear(rms(x[0], weights["norm_final.weight"], config.norm_eps), weights["embed.weight"])


def losses(batch, weights, config, learned, ce_weight, kl_weight):
    """ReplayLosses of a list of ReplaySequences; differentiable in the values of `learned`."""
    zero = weights["embed.weight"].new_zeros(())
    sums = {"replay": zero, "anchor": zero, "kl": zero}
    counted = {False: zero, True: zero}
    for sequence in batch:
        inputs, targets = sequence.tokens[:-1], sequence.tokens[1:]
        scores = F.log_softmax(logits(inputs, weights, config, learned), -1)
        nll = (F.nll_loss(scores, targets, reduction="none") * sequence.weights).sum()
        counted[sequence.anchor] = counted[sequence.anchor] + sequence.weights.sum()
        if sequence.anchor:
            with torch.no_grad():
                base = F.log_softmax(logits(inputs, weights, config, {}), -1)
            divergence = (base.exp() * (base - scores)).sum(-1)
            sums["kl"] = sums["kl"] + (divergence * sequence.weights).sum()
        name = "anchor" if sequence.anchor else "replay"
        sums[name] = sums[name] + nll
    mean = lambda name, anchor: sums[name] / counted[anchor] if counted[anchor] > 0 else zero
    replay, anchor, kl = mean("replay", False), mean("anchor", True), mean("kl", True)
    return ReplayLosses(ce_weight * replay + kl_weight * kl, replay, anchor, kl)


def gradients(batch, weights, config, learned, ce_weight, kl_weight):
    """(ReplayLosses, {name: gradient of the total}) at `learned`."""
    leaves = {name: value.detach().clone().requires_grad_() for name, value in learned.items()}
    found = losses(batch, weights, config, leaves, ce_weight, kl_weight)
    grads = torch.autograd.grad(found.total, list(leaves.values()), allow_unused=True)
    filled = {name: torch.zeros_like(leaf) if grad is None else grad for (name, leaf), grad in zip(leaves.items(), grads)}
    return found, filled
