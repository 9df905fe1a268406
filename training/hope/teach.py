"""What teaches the CMS levels (docs/MATH.md, "Learning while reading"): the loss gradient at the final residual, and how it reaches each level.

Closed forms, so that a gradient can flow through them. Shapes: T tokens, d model width; leading dimensions for streams are allowed.
"""

import torch
import torch.nn.functional as F

from .primitives import rms


def _rms_reverse(x, weight, eps, grad):
    """The gradient at x [..., d] of rms(x; weight), whose own is `grad`."""
    scaled = weight * grad
    s = torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + eps)
    return s * scaled - s**3 / x.shape[-1] * (x * scaled).sum(-1, keepdim=True) * x


def _silu_slope(z):
    gate = torch.sigmoid(z)
    return gate * (1 + z * (1 - gate))


def teach_signal(config, weights, logits, residual, targets):
    """delta_t [T, d]: the loss gradient of targets [T] at the final residual [T, d], given logits [T, V]."""
    error = torch.softmax(logits, -1) - F.one_hot(targets, logits.shape[-1])
    return _rms_reverse(residual, weights["norm_final.weight"], config.norm_eps, error @ weights["embed.weight"])


def _through_mlp(config, weights, prefix, y, signal):
    """The gradient [T, d] at the SwiGLU's input y, given that at its output."""
    w = lambda name: weights[f"{prefix}.{name}"]
    n = rms(y, w("norm_mlp.weight"), config.norm_eps)
    gate, up = F.linear(n, w("mlp.w_gate")), F.linear(n, w("mlp.w_up"))
    product = signal @ w("mlp.w_down")
    dn = (product * F.silu(gate)) @ w("mlp.w_up") + (product * up * _silu_slope(gate)) @ w("mlp.w_gate")
    return signal + _rms_reverse(y, w("norm_mlp.weight"), config.norm_eps, dn)


def _through_level(config, weights, name, delta, y, signal):
    """The gradient [T, d] at the input y of CMS level `name`, given that at its output. delta: [d, columns], or None."""
    w = lambda part: weights[f"{name}.{part}"]
    z = F.linear(rms(y, w("norm.weight"), config.norm_eps), w("w1"))
    dh = signal @ w("w2")
    if delta is not None:
        reached = torch.matmul(signal, delta)
        dh = dh + (reached @ w("low_rank_a") if f"{name}.low_rank_a" in weights else reached)
    return signal + _rms_reverse(y, w("norm.weight"), config.norm_eps, (dh * _silu_slope(z)) @ w("w1"))


def signals_of_levels(config, weights, deltas, inputs, signal):
    """What teaches each level of each adaptive block: (block, level) -> [T, d].

    signal: `teach_signal`'s. With teach "identity" that itself; with "cms" the gradient of the loss at the level's output, the mixers'
    outputs held constant. inputs: per block the residuals [T, d] that enter its levels and, last, its SwiGLU. deltas: those in
    force, (block, level) -> [d, columns].
    """
    adaptive = [block for block in range(config.n_blocks) if config.is_adaptive(block)]
    if config.teach == "identity":
        return {(block, index): signal for block in adaptive for index in range(len(config.levels))}
    signals = {}
    for block in reversed(adaptive):
        prefix, (*of_levels, of_mlp) = f"blocks.{block}", inputs[block]
        signal = _through_mlp(config, weights, prefix, of_mlp, signal)
        for index in reversed(range(len(config.levels))):
            signals[block, index] = signal
            name = f"{prefix}.cms.{config.levels[index].name}"
            signal = _through_level(config, weights, name, deltas.get((block, index)), of_levels[index], signal)
    return signals
