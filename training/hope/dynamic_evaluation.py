"""Dynamic evaluation (Krause et al. 2018, arXiv 1709.07432): after every segment that was scored, a gradient step on the weights.

The outside reference for learning while reading. Steps are divided by the size that each weight's gradient has in training text, as
the paper's RMS rule does. The gradient is exact within a segment and cut off at its start. Levels learn nothing here.

Shapes: T tokens of a text. A HOPE carries its state from segment to segment; a Transformer++ sees the CONTEXT tokens before a segment's end.
"""

import torch
import torch.nn.functional as F

from . import architectures, model, muon_adamw

SEGMENT = 64
CONTEXT = 512
DAMPING = 0.3  # of the mean scale of a tensor, added to each weight's


def trained(weights):
    """Names of all weights that training moves."""
    return [name for name in weights if muon_adamw.is_trained(name)]


def _losses(config, weights, stream, start, end, states):
    """nll [end - start] of what follows stream[start:end], and the states after it (None of a Transformer++)."""
    module = architectures.module_of(config)
    begin = start if module is model else max(0, end - CONTEXT)
    scores, states = module.logits(stream[None, begin:end], weights, config, states)
    return F.cross_entropy(scores[0, start - begin :], stream[start + 1 : end + 1], reduction="none"), states


def _segments(config, weights, stream, names, step=None):
    """nll [T] of stream [T + 1]; after each segment step(gradients by name), if given, returns the weights for the next ones."""
    states, found = None, []
    for start in range(0, len(stream) - 1, SEGMENT):
        end = min(start + SEGMENT, len(stream) - 1)
        moving = {name: weights[name].detach().requires_grad_() for name in names}
        with torch.set_grad_enabled(step is not None):
            nll, states = _losses(config, {**weights, **moving}, stream, start, end, states)
        found.append(nll.detach())
        states = states and [state.detached() for state in states]
        if step:
            grads = torch.autograd.grad(nll.mean(), list(moving.values()), allow_unused=True)
            weights = step(weights, {name: grad for name, grad in zip(names, grads) if grad is not None})
    return torch.cat(found)


def measured_scales(config, weights, names, windows):
    """{name: root mean square gradient, of the weight's shape} over the segments of windows [B, T + 1] (int64) of training text."""
    squares, count = {name: torch.zeros_like(weights[name]) for name in names}, 0

    def step(same, grads):
        nonlocal count
        count += 1
        for name, grad in grads.items():
            squares[name] += grad**2
        return same

    for window in windows:
        _segments(config, weights, window, names, step)
    return {name: (square / count).sqrt() for name, square in squares.items()}


def evaluate(config, weights, tokens, rate=0.0, scales=None):
    """nll [T] (nats) of tokens [T] read as one text after the implicit bos; the weights that `scales` names move at `rate`.

    config: HOPE's or a Transformer++'s. weights: fp32 by tensor name. scales: as from `measured_scales`; without them none moves.
    Every token is scored before any weight has seen it.
    """
    stream = torch.cat([torch.tensor([config.bos_token_id]), tokens])
    if not scales:
        return _segments(config, weights, stream, [])
    divisors = {name: scale + DAMPING * scale.mean() + 1e-12 for name, scale in scales.items()}

    def step(current, grads):
        return {**current, **{name: current[name] - rate * grad / divisors[name] for name, grad in grads.items()}}

    return _segments(config, weights, stream, list(scales), step)
