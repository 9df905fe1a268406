"""The whole model on a dict of weights keyed by the tensor names of docs/MATH.md: shapes, initial values, logits, loss."""

import math

import torch
import torch.nn.functional as F

from . import chunk
from .primitives import rms

DMGD_HIDDEN = 16
INITIAL_RATE = 0.05
ALPHA_BIAS = (4.0, 6.0)


def shapes(config):
    """{tensor name: shape} of every tensor of a model folder."""
    d, inner, width, heads = config.d_model, config.inner, config.head_dim, config.n_heads
    out = {"embed.weight": (config.vocab_size, d), "norm_final.weight": (d,)}
    for i in range(config.n_blocks):
        prefix = f"blocks.{i}"
        block = {
            "norm_mixer.weight": (d,),
            **{f"{name}.weight": (inner, d) for name in ("w_u", "w_v", "w_q", "w_g")},
            "w_o.weight": (d, inner),
            **{f"{name}.weight": (inner, config.conv_width) for name in chunk.CONVOLUTIONS},
            "memory.m0": (heads, width, width),
            "projections.m0": (heads, 2 * width + 2, width),
            "projections.b_eta": (heads,),
            "projections.b_alpha": (heads,),
            "norm_head.weight": (inner,),
            "norm_mlp.weight": (d,),
            "mlp.w_gate": (config.static_hidden, d),
            "mlp.w_up": (config.static_hidden, d),
            "mlp.w_down": (d, config.static_hidden),
        }
        if config.self_modifying:
            block["projections.rate"] = (heads,)
        for level in config.levels:
            block.update({f"cms.{level.name}.{key}": shape for key, shape in _level_shapes(config, level, i).items()})
        out.update({f"{prefix}.{name}": shape for name, shape in block.items()})
    return out


def _level_shapes(config, level, block):
    out = {"norm.weight": (config.d_model,), "w1": (level.hidden, config.d_model), "w2": (config.d_model, level.hidden)}
    if config.is_adaptive(block):
        out["grad_rms"] = (1,)
        if level.rank:
            out["low_rank_a"] = (level.rank, level.hidden)
        if level.optimizer["type"] == "dmgd":
            out["dmgd_a"] = (DMGD_HIDDEN, config.d_model)
    return out


def _initial(name, shape, config, generator):
    kind = name.rsplit(".", 2)[-2] if name.endswith(".weight") else name.rsplit(".", 1)[-1]
    normal = lambda std: torch.randn(shape, generator=generator) * std
    depth = math.sqrt((len(config.levels) + 2) * config.n_blocks)
    if kind.startswith("norm") or kind == "grad_rms":
        return torch.ones(shape)
    if kind == "embed":
        return normal(0.02)
    if kind in ("w_o", "w2", "w_down"):
        return normal(1.0 / math.sqrt(shape[-1]) / depth)
    if kind.startswith("conv"):
        taps = normal(0.05)
        taps[:, -2 if kind == "conv_u" else -1] += 0.9
        return taps
    if name.endswith("memory.m0"):
        return normal(0.02)
    if name.endswith("projections.m0"):  # k = l2(u), v = v0 at first
        projections = normal(0.05)
        projections[:, : 2 * config.head_dim] = 0
        return projections
    if kind == "b_eta":
        return torch.zeros(shape)
    if kind == "b_alpha":
        return torch.linspace(*ALPHA_BIAS, shape[0])
    if kind == "rate":
        return torch.full(shape, INITIAL_RATE)
    return normal(1.0 / math.sqrt(shape[-1]))


def initial_weights(config, seed):
    """Random weights in fp32. Output matrices are scaled down with depth; grad_rms is 1 until it is measured.

    Every mixer starts as an induction head: its key is the token before, its value the present token, and its query the present token
    as a key would show it (W_q starts as W_u), so that it reads what followed the last time (Olsson et al. 2022,
    "In-context Learning and Induction Heads"). hope.ablation.random_start is without.
    """
    generator = torch.Generator().manual_seed(seed)
    weights = {name: _initial(name, shape, config, generator) for name, shape in shapes(config).items()}
    return {name: weights[name.replace("w_q.weight", "w_u.weight")].clone() for name in weights}


def residual(tokens, weights, config, states=None):
    """The final residual r [B, T, d] (before norm_final) for token ids [B, T], and the new block states."""
    x = F.embedding(tokens, weights["embed.weight"])
    following = []
    for index in range(config.n_blocks):
        x, state = chunk.block(x, weights, index, config, states[index] if states else None)
        following.append(state)
    return x, following


def logits(tokens, weights, config, states=None):
    """Logits [B, T, V] of the next token, and the new block states."""
    x, states = residual(tokens, weights, config, states)
    return F.linear(rms(x, weights["norm_final.weight"], config.norm_eps), weights["embed.weight"]), states


def loss(windows, weights, config):
    """Mean next-token loss in nats over windows [B, T + 1] that each start from the zero state."""
    scores, _ = logits(windows[:, :-1], weights, config)
    return F.cross_entropy(scores.flatten(0, 1), windows[:, 1:].flatten())
