"""The pre-training optimizer: Muon for the weight matrices, AdamW for everything else, on slices of shared flat buffers."""

import math

import torch

MUON_MOMENTUM = 0.95
ADAM_BETAS = (0.9, 0.95)
ADAM_EPS = 1e-8
WEIGHT_DECAY = 0.1
NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)
NEWTON_SCHULZ_STEPS = 5
MUON_SCALE = 0.2
LEVEL_RATE_SCALE = 5.0  # the levels' log rates move by this times the learning rate per step
UNTRAINED = ("grad_rms", "low_rank_a", "dmgd_a")


def is_trained(name):
    """Whether pre-training moves a tensor; the others are measured or fixed random."""
    return not name.endswith(UNTRAINED)


def uses_muon(name, shape):
    return len(shape) == 2 and not name.startswith("embed") and ".conv_" not in name


def orthogonalise(matrix):
    """Newton-Schulz approximation of U V^T for matrix = U S V^T [rows, cols] (Jordan et al., Muon)."""
    a, b, c = NEWTON_SCHULZ
    x = matrix.t() if matrix.shape[0] > matrix.shape[1] else matrix
    x = x / (x.norm() + 1e-7)
    for _ in range(NEWTON_SCHULZ_STEPS):
        square = x @ x.t()
        x = torch.addmm(x, torch.addmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return x.t() if matrix.shape[0] > matrix.shape[1] else x


def update(name, weight, grad, first, second, step, rate):
    """One step in place on `weight` and its moments `first`, `second`; `step` counts from 1, `rate` is the learning rate."""
    if uses_muon(name, weight.shape):
        first.mul_(MUON_MOMENTUM).add_(grad)
        direction = orthogonalise(grad + MUON_MOMENTUM * first)
        weight.mul_(1 - rate * WEIGHT_DECAY)
        weight.add_(direction, alpha=-rate * MUON_SCALE * math.sqrt(max(weight.shape)))
        return
    beta1, beta2 = ADAM_BETAS
    first.lerp_(grad, 1 - beta1)
    second.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
    if name.startswith("embed"):
        weight.mul_(1 - rate * WEIGHT_DECAY)
    if name.startswith("learning."):
        rate *= LEVEL_RATE_SCALE
    scale = (second / (1 - beta2**step)).sqrt_().add_(ADAM_EPS)
    weight.addcdiv_(first, scale, value=-rate / (1 - beta1**step))
