"""HOPE with a residual two-layer MLP as M_mem (eq. 89) instead of a linear one, for pre-training from the zero state.

M(x) = x + W1 silu(W2 x). Within a chunk of CHUNK tokens all gradients of L_t = 1/2 ||M(k_t) - v_t||^2 are taken at the chunk's
first value (eq. 90-93: chunk-frozen), and the memory after token t is W <- W0 + D, D <- alpha_t D - eta_t dL_t/dW. Each gradient is a
sum of outer products, so that every token's own memory is read by masked products, as in the linear chunk form:

    W2 after t, applied to x:  W2_0 x + exp(G_t) D2 x - sum_{j<=t} exp(G_t - G_j) eta_j b_j (k_j . x)       and the same for W1

with a_j = M(k_j) - v_j, b_j = silu'(W2 k_j) * (W1^T a_j). A token reads before its own write, as in docs/MATH.md. Projections
are static: only the memory differs from the model with static projections that it is compared with.
"""

import math

import torch
import torch.nn.functional as F

from .. import chunk, model
from ..primitives import causal_conv, l2, rms

CHUNK = 16
ETA_MAX = 0.5 / CHUNK  # at 2 / CHUNK, where CHUNK frozen steps on one key overshoot with layers of unit norm, training diverged


def shapes(config):
    """{tensor name: shape}: those of the model with static projections, the memory's two layers in place of memory.m0."""
    e = config.head_dim
    out = {}
    for name, shape in model.shapes(config).items():
        if name.endswith("memory.m0"):
            out[name[:-2] + "w1"], out[name[:-2] + "w2"] = (config.n_heads, e, e), (config.n_heads, e, e)
        else:
            out[name] = shape
    return out


def initial_weights(config, seed):
    """Random weights in fp32; apart from the memory, those of hope.model."""
    weights = model.initial_weights(config, seed)
    generator = torch.Generator().manual_seed(seed)
    for name in [name for name in weights if name.endswith("memory.m0")]:
        shape = weights.pop(name).shape
        weights[name[:-2] + "w1"] = torch.randn(shape, generator=generator) * 0.02
        weights[name[:-2] + "w2"] = torch.randn(shape, generator=generator) / math.sqrt(shape[-1])
    return weights


def _silu_slope(x):
    s = torch.sigmoid(x)
    return s * (1 + x * (1 - s))


def memory_chunk(q, key, value, eta, log_alpha, base, state):
    """One chunk of C tokens of N streams: outputs o [N, C, e] and the new D = (D1, D2), each [N, e, e].

    q, key, value [N, C, e]; eta, log_alpha [N, C]; base = (W1_0, W2_0) [N, e, e].
    """
    total = torch.cumsum(log_alpha, -1)
    before = total - log_alpha
    w1, w2 = base[0] + state[0], base[1] + state[1]
    pre = torch.bmm(key, w2.transpose(1, 2))
    h = F.silu(pre)
    a = key + torch.bmm(h, w1.transpose(1, 2)) - value
    b = _silu_slope(pre) * torch.bmm(a, w1)
    steps = (before.unsqueeze(-1) - total.unsqueeze(-2)).clamp(max=0).exp().tril(-1) * eta.unsqueeze(1)

    def read(x, layer, errors, inputs):
        kept = torch.bmm(x, base[layer].transpose(1, 2)) + before.exp().unsqueeze(-1) * torch.bmm(x, state[layer].transpose(1, 2))
        return kept - torch.bmm(torch.bmm(x, inputs.transpose(1, 2)) * steps, errors)

    def written(layer, errors, inputs):
        scale = ((total[:, -1:] - total).exp() * eta).unsqueeze(-1)
        return total[:, -1].exp()[:, None, None] * state[layer] - torch.bmm((scale * errors).transpose(1, 2), inputs)

    output = q + read(F.silu(read(q, 1, b, key)), 0, a, h)
    return output, (written(0, a, h), written(1, b, key))


def _memory(q, u, value0, weights, prefix, config):
    """Outputs o [B, H, T, e] for q, u, value0 [B, H, T, e] from the zero state."""
    batch, heads, tokens, width = q.shape
    per_stream = lambda name: weights[f"{prefix}.{name}"].expand(batch, *weights[f"{prefix}.{name}"].shape).flatten(0, 1)
    q, u, value0 = q.flatten(0, 1), u.flatten(0, 1), value0.flatten(0, 1)
    generated = torch.bmm(u, per_stream("projections.m0").transpose(1, 2))
    key, value = l2(u + generated[..., :width]), value0 + generated[..., width : 2 * width]
    eta = ETA_MAX * torch.sigmoid(generated[..., 2 * width] + per_stream("projections.b_eta").unsqueeze(-1))
    log_alpha = F.logsigmoid(generated[..., 2 * width + 1] + per_stream("projections.b_alpha").unsqueeze(-1))
    base = per_stream("memory.w1"), per_stream("memory.w2")
    state = torch.zeros_like(base[0]), torch.zeros_like(base[1])
    outputs = []
    for piece in zip(*(tensor.split(CHUNK, 1) for tensor in (q, key, value, eta, log_alpha))):
        output, state = memory_chunk(*piece, base, state)
        outputs.append(output)
    return torch.cat(outputs, 1).view(batch, heads, tokens, width)


def mixer(x, weights, prefix, config):
    """The Titans mixer with the MLP memory on x [B, T, d] from the zero state; returns x plus its output."""
    batch, tokens, _ = x.shape
    heads, width = config.n_heads, config.head_dim
    normed = rms(x, weights[f"{prefix}.norm_mixer.weight"], config.norm_eps)
    linear = lambda name: F.linear(normed, weights[f"{prefix}.{name}.weight"])
    tail = x.new_zeros(batch, config.conv_width - 1, config.inner)
    by_head = lambda tensor: F.silu(tensor).view(batch, tokens, heads, width).transpose(1, 2)
    input_of = lambda name: by_head(causal_conv(linear(f"w_{name}"), tail, weights[f"{prefix}.conv_{name}.weight"])[0])
    output = _memory(l2(input_of("q")), input_of("u"), input_of("v"), weights, prefix, config)
    head_weight = weights[f"{prefix}.norm_head.weight"].view(heads, width)
    mixed = rms(output.transpose(1, 2), head_weight, config.norm_eps).reshape(batch, tokens, config.inner)
    return x + F.linear(mixed * F.silu(linear("w_g")), weights[f"{prefix}.w_o.weight"])


def logits(tokens, weights, config, states=None):
    """Logits [B, T, V] of windows that start from the zero state, and None. A given state is refused."""
    if states is not None:
        raise ValueError("the MLP memory is read from the zero state only: expected None")
    x = F.embedding(tokens, weights["embed.weight"])
    for index in range(config.n_blocks):
        prefix = f"blocks.{index}"
        y = chunk.cms(mixer(x, weights, prefix, config), weights, prefix, config, None, None)
        x = chunk.mlp(y, weights, prefix, config)
    return F.linear(rms(x, weights["norm_final.weight"], config.norm_eps), weights["embed.weight"]), None


def loss(windows, weights, config):
    """Mean next-token loss in nats over windows [B, T + 1]."""
    scores, _ = logits(windows[:, :-1], weights, config)
    return F.cross_entropy(scores.flatten(0, 1), windows[:, 1:].flatten())
