"""What teaches the CMS levels (docs/MATH.md, "Learning while reading"): the loss gradient at the final residual, and how it reaches each level.

Shapes: T tokens, d model width; leading dimensions for streams are allowed.
"""

import torch
import torch.nn.functional as F

from . import chunk


def teach_signal(config, weights, logits, residual, targets):
    """delta_t [T, d]: the loss gradient of targets [T] at the final residual [T, d], given logits [T, V]."""
    error = torch.softmax(logits, -1) - F.one_hot(targets, logits.shape[-1])
    wb = weights["norm_final.weight"] * (error @ weights["embed.weight"])
    s = torch.rsqrt(residual.pow(2).mean(-1, keepdim=True) + config.norm_eps)
    return s * wb - s**3 / config.d_model * (residual * wb).sum(-1, keepdim=True) * residual


def signals_of_levels(config, weights, deltas, mixed, signal, differentiable=False):
    """What teaches each level of each adaptive block: (block, level) -> [T, d].

    signal: `teach_signal`'s. With teach "identity" that itself; with "cms" the gradient of the loss at the level's output, the mixers'
    outputs held constant. mixed: per block the residual [T, d] between its mixer and its CMS chain. deltas: those in force,
    (block, level) -> [d, columns]. differentiable: whether a gradient can flow through the result.
    """
    adaptive = [block for block in range(config.n_blocks) if config.is_adaptive(block)]
    if config.teach == "identity":
        return {(block, index): signal for block in adaptive for index in range(len(config.levels))}
    signals = {}
    for block in reversed(adaptive):
        follows = differentiable and mixed[block].requires_grad
        entering = mixed[block] if follows else mixed[block].detach().requires_grad_()
        with torch.enable_grad():
            points = [entering]
            for index, level in enumerate(config.levels):
                name = f"blocks.{block}.cms.{level.name}"
                points.append(chunk.cms_level(points[-1], weights, name, config, deltas.get((block, index)))[0])
            output = chunk.mlp(points[-1], weights, f"blocks.{block}", config)
        signal, *of_levels = torch.autograd.grad(output, points, signal, create_graph=differentiable)
        signals.update({(block, index): each for index, each in enumerate(of_levels)})
    return signals
