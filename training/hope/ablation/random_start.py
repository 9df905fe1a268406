"""HOPE whose mixers start from random weights instead of as induction heads (hope.model.initial_weights). Its interface."""

import math

import torch

from ..model import initial_weights as induction_heads
from ..model import logits, loss, shapes

__all__ = ["initial_weights", "logits", "loss", "shapes"]


def initial_weights(config, seed):
    """Those of hope.model in fp32, but for W_q, the convolutions, M_k and M_v: all random, the convolutions mostly the present token."""
    weights = induction_heads(config, seed)
    generator = torch.Generator().manual_seed(seed)
    for name, value in weights.items():
        random = torch.randn(value.shape, generator=generator)
        if name.endswith("w_q.weight"):
            weights[name] = random / math.sqrt(value.shape[-1])
        elif ".conv_" in name:
            random *= 0.2
            random[:, -1] += 0.6
            weights[name] = random
        elif name.endswith("projections.m0"):
            weights[name] = 0.05 * random
    return weights
