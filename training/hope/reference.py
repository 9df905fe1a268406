"""The HOPE model one token at a time: docs/MATH.md, "The block at one token", and nothing else.

Everything else (the chunk form, the native engine) is compared with this file, so it favours likeness to the page over
speed. Weights are a dict by tensor name in the dtype to compute in (`as_dtype`); shapes are those of docs/MATH.md.
"""

from dataclasses import dataclass, field

import torch
import torch.nn.functional as F


def rms(x, weight, eps):
    """`weight * x / sqrt(mean(x^2) + eps)` over the last axis."""
    return weight * x / torch.sqrt(x.pow(2).mean(-1, keepdim=True) + eps)


def l2(x):
    """`x` scaled to unit length over its last axis."""
    return x / torch.sqrt(x.pow(2).sum(-1, keepdim=True) + 1e-6)


def as_dtype(weights, dtype):
    """The same weights in another floating dtype."""
    return {name: tensor.to(dtype) for name, tensor in weights.items()}


@dataclass
class PendingRow:
    """One token's part of the projection chunk that is not written yet, per head."""

    k: torch.Tensor  # [H, e]
    v_unit: torch.Tensor  # [H, e]: l2(v)
    log_alpha: torch.Tensor  # [H]
    eta: torch.Tensor  # [H]


@dataclass
class BlockState:
    """The Titans state of one block; `pending` is unused with static projections."""

    conv_u: torch.Tensor  # [3, I]: the last 3 inputs of the convolution, oldest first
    conv_v: torch.Tensor  # [3, I]
    conv_q: torch.Tensor  # [3, I]
    memory: torch.Tensor  # D_mem [H, e, e]
    projections: torch.Tensor  # D_P [H, 2e+2, e], as of the last multiple of projection_chunk
    pending: list = field(default_factory=list)  # PendingRow since then, in order


@dataclass
class TokenState:
    """What the forward pass of one session carries from token to token."""

    position: int
    blocks: list


@dataclass
class TokenOutput:
    """What one token leaves behind."""

    logits: torch.Tensor  # [V]
    residual: torch.Tensor  # [d]: r_t, before norm_final
    block_outputs: list  # per block the residual [d] after it
    inputs: list  # per block the residuals [d] that enter its CMS levels and, last, its SwiGLU
    features: dict  # (block, level) -> [columns]: what Delta multiplies (h, or A h when low rank)


def zero_state(config, dtype=torch.float64):
    """The state of a session that has read nothing."""
    h, e = config.n_heads, config.head_dim
    zeros = lambda *shape: torch.zeros(*shape, dtype=dtype)
    blocks = [
        BlockState(*(zeros(3, h * e) for _ in range(3)), zeros(h, e, e), zeros(h, 2 * e + 2, e))
        for _ in range(config.n_blocks)
    ]
    return TokenState(0, blocks)


def _convolve(x, tail, weight):
    """One causal convolution step: returns the output [I] and the new tail [3, I]."""
    window = torch.cat([tail, x[None]])
    return (weight.T * window).sum(0), window[1:]


def written_projections(weights, block, state):
    """D_P [H, 2e+2, e] with the pending rows written, in order; all pseudo-values come from its frozen value (eq. 93)."""
    prefix = f"blocks.{block}.projections."
    p0, d = weights[prefix + "m0"], state.projections
    frozen = p0 + d
    for row in state.pending:
        s = torch.einsum("hrc,hc->hr", frozen, row.v_unit - row.k)
        error = s - torch.einsum("hrc,hc->hr", p0, row.k) - torch.einsum("hrc,hc->hr", d, row.k)
        step = (weights[prefix + "rate"] * row.eta)[:, None, None]
        d = row.log_alpha.exp()[:, None, None] * d + step * error[:, :, None] * row.k[:, None, :]
    return d


def _generate(config, weights, prefix, state, u, v0):
    """k, v [H, e] and log alpha, eta [H] of one token from the projection memories (eq. 83-86)."""
    e = config.head_dim
    made = torch.einsum("hrc,hc->hr", weights[prefix + "m0"] + state.projections, u)
    k = l2(u + made[:, :e])
    v = v0 + made[:, e : 2 * e]
    eta = config.eta_max * torch.sigmoid(made[:, 2 * e] + weights[prefix + "b_eta"])
    log_alpha = F.logsigmoid(made[:, 2 * e + 1] + weights[prefix + "b_alpha"])
    return k, v, log_alpha, eta


def mixer_step(config, weights, block, state, position, x):
    """The self-modifying Titans mixer (eq. 83-88): the residual [d] after it; moves `state`."""
    w = lambda name: weights[f"blocks.{block}.{name}"]
    heads = (config.n_heads, config.head_dim)
    projections = f"blocks.{block}.projections."
    if config.self_modifying and position % config.projection_chunk == 0:
        state.projections = written_projections(weights, block, state)
        state.pending = []

    a = rms(x, w("norm_mixer.weight"), config.norm_eps)
    u, state.conv_u = _convolve(w("w_u.weight") @ a, state.conv_u, w("conv_u.weight"))
    v0, state.conv_v = _convolve(w("w_v.weight") @ a, state.conv_v, w("conv_v.weight"))
    q, state.conv_q = _convolve(w("w_q.weight") @ a, state.conv_q, w("conv_q.weight"))
    u, v0 = F.silu(u).view(heads), F.silu(v0).view(heads)
    q = l2(F.silu(q).view(heads))
    g = F.silu(w("w_g.weight") @ a)
    k, v, log_alpha, eta = _generate(config, weights, projections, state, u, v0)
    if config.self_modifying:
        state.pending.append(PendingRow(k, l2(v), log_alpha, eta))

    m0, d = w("memory.m0"), state.memory
    o = torch.einsum("hrc,hc->hr", m0 + d, q)
    error = v - torch.einsum("hrc,hc->hr", m0, k) - torch.einsum("hrc,hc->hr", d, k)
    state.memory = log_alpha.exp()[:, None, None] * d + eta[:, None, None] * error[:, :, None] * k[:, None, :]
    o = rms(o, w("norm_head.weight").view(heads), config.norm_eps).reshape(-1)
    return x + w("w_o.weight") @ (o * g)


def cms_step(config, weights, block, deltas, y):
    """The CMS chain and the static MLP (eq. 70-71): the residual [d] after them, (block, level) -> features, and inputs."""
    features, inputs = {}, []
    for index, level in enumerate(config.levels):
        w = lambda name: weights[f"blocks.{block}.cms.{level.name}.{name}"]
        inputs.append(y)
        h = F.silu(w("w1") @ rms(y, w("norm.weight"), config.norm_eps))
        y = y + w("w2") @ h
        if config.is_adaptive(block):
            seen = w("low_rank_a") @ h if level.rank > 0 else h
            features[block, index] = seen
            if (block, index) in deltas:
                y = y + deltas[block, index] @ seen
    w = lambda name: weights[f"blocks.{block}.{name}"]
    inputs.append(y)
    n = rms(y, w("norm_mlp.weight"), config.norm_eps)
    y = y + w("mlp.w_down") @ (F.silu(w("mlp.w_gate") @ n) * (w("mlp.w_up") @ n))
    return y, features, inputs


def token_step(config, weights, state, token, deltas):
    """Feeds one token; moves `state`. `deltas`: (block, level) -> Delta [d, columns] in force, absent meaning zero."""
    x = weights["embed.weight"][token]
    block_outputs, inputs, features = [], [], {}
    for block in range(config.n_blocks):
        x = mixer_step(config, weights, block, state.blocks[block], state.position, x)
        x, seen, entered = cms_step(config, weights, block, deltas, x)
        inputs.append(entered)
        features.update(seen)
        block_outputs.append(x)
    state.position += 1
    z = rms(x, weights["norm_final.weight"], config.norm_eps)
    return TokenOutput(weights["embed.weight"] @ z, x, block_outputs, inputs, features)
