"""Reading a text while learning, for several settings at once: sessions that differ in their Deltas only share every product.

With the default options the result of each is that of hope.learning.evaluate. What else can be chosen: `inner` (W1 learned too), and
how the teach signal reaches a CMS level (`teach`, of TEACH; docs/MATH.md).
"""

import dataclasses
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from .. import chunk, learning
from ..primitives import rms
from ..teach import teach_signal
from .learner import AblationLearner, Seen

TEACH = {
    "identity": "the signal at the final residual as it is",
    "cms": "exact Jacobian of the CMS levels and static MLPs above, mixers constant",
    "exact": "exact Jacobian of everything above, also through mixers to earlier tokens of the same segment",
}
PIECE = 512


@dataclass
class Text:
    """A text as `read` takes it, prepared for one model and number of adaptive blocks."""

    tokens: torch.Tensor  # [T + 1]: bos and the text
    entering: torch.Tensor  # [T, d]: the residual that enters the first adaptive block; learning never changes it


def first_adaptive(config):
    """The index of the first adaptive block."""
    return config.n_blocks - config.adaptive_blocks


def prepare(tokens, weights, config):
    """The Text of tokens [T]: the blocks below the adaptive ones are run here, once."""
    stream = torch.cat([torch.tensor([config.bos_token_id]), tokens])
    states, outputs = [None] * first_adaptive(config), []
    with torch.no_grad():
        for piece in stream[:-1].split(PIECE):
            x = weights["embed.weight"][piece][None]
            for block, state in enumerate(states):
                x, states[block] = chunk.block(x, weights, block, config, state)
            outputs.append(x[0])
    return Text(stream, torch.cat(outputs))


def _cms(y, weights, block, config, learners, seen, probes):
    """The CMS chain of an adaptive block on y [S, T, d]; fills `seen` and, unless it is None, `probes`, by (block, level)."""
    for index, level in enumerate(config.levels):
        name, key = f"blocks.{block}.cms.{level.name}", (block, index)
        normed = rms(y, weights[f"{name}.norm.weight"], config.norm_eps)
        pre = F.linear(normed, weights[f"{name}.w1"])
        if learners[0].inner:
            pre = pre + torch.matmul(normed, torch.stack([learner.inner[key].delta for learner in learners]).transpose(1, 2))
        h = F.silu(pre)
        y = y + F.linear(h, weights[f"{name}.w2"])
        features = F.linear(h, weights[f"{name}.low_rank_a"]) if level.rank else h
        y = y + torch.matmul(features, torch.stack([learner.matrices[key].delta for learner in learners]).transpose(1, 2))
        seen[key] = Seen(normed.detach(), pre.detach(), features.detach())
        if probes is not None:
            probes[key] = torch.zeros_like(y, requires_grad=True)
            y = y + probes[key]
    return y


def _blocks(x, weights, config, states, learners, teach):
    """The adaptive blocks on x [S, T, d]: final residual, new states, what each level saw, and the probes at their outputs."""
    seen, probes, following = {}, None if teach == "identity" else {}, []
    for block, state in zip(range(first_adaptive(config), config.n_blocks), states):
        if teach == "cms":
            with torch.no_grad():
                mixed, state = chunk.mixer(x, weights, f"blocks.{block}", config, state)
                added = mixed - x
            x = x + added
        else:
            x, state = chunk.mixer(x, weights, f"blocks.{block}", config, state)
        x = _cms(x, weights, block, config, learners, seen, probes)
        x = chunk.mlp(x, weights, f"blocks.{block}", config)
        following.append(state.detached())
    return x, following, seen, probes


def _teach(teach, config, weights, scores, residual, targets, nll, probes, keys):
    """Per setting {(block, level): [T, d]}: the loss gradient at each level's output."""
    if teach == "identity":
        signals = [teach_signal(config, weights, *pair, targets) for pair in zip(scores, residual)]
        return [{key: signal for key in keys} for signal in signals]
    grads = dict(zip(probes, torch.autograd.grad(nll.sum(), list(probes.values()))))
    return [{key: grad[row] for key, grad in grads.items()} for row in range(len(scores))]


def read(text, weights, configs, teach=None, inner=False, callbacks=None):
    """nll [S, T] in nats of a Text for each of S configurations that differ in rates, decays and optimizers only; their learners.

    A token's loss is taken before the token is learned. teach: of TEACH; default the configuration's. callbacks: the learners' on_update and on_inner_update, by name.
    """
    config = configs[0]
    teach = teach or config.teach
    assert teach in TEACH, teach
    learners = [AblationLearner(each, weights, torch.float32, learn_inner=inner, **(callbacks or {})) for each in configs]
    states = [chunk.zero_state(config, len(configs)) for _ in range(config.adaptive_blocks)]
    position, losses = 0, []
    with torch.set_grad_enabled(teach != "identity"):
        while position < len(text.entering):
            end = min(position + learning.segment_limit(config, position), len(text.entering))
            with torch.no_grad():
                for learner in learners:
                    learner.apply_due(position)
            x = text.entering[position:end].expand(len(configs), -1, -1)
            x, states, seen, probes = _blocks(x, weights, config, states, learners, teach)
            scores = F.linear(rms(x, weights["norm_final.weight"], config.norm_eps), weights["embed.weight"])
            targets = text.tokens[position + 1 : end + 1]
            nll = F.cross_entropy(scores.flatten(0, 1), targets.repeat(len(configs)), reduction="none").view(len(configs), -1)
            signals = _teach(teach, config, weights, scores, x, targets, nll, probes, list(seen))
            with torch.no_grad():
                for row, learner in enumerate(learners):
                    own = {key: Seen(value.normed[row], value.pre[row], value.features[row]) for key, value in seen.items()}
                    learner.observe(signals[row], own)
            losses.append(nll.detach())
            position = end
    return torch.cat(losses, 1), learners


def with_rates(config, multipliers):
    """The configuration with each level's rate times its multiplier; a level of rate 0 stays at its weights."""
    levels = [dataclasses.replace(level, rate=level.rate * factor) for level, factor in zip(config.levels, multipliers)]
    return dataclasses.replace(config, levels=levels)


def measured_scales(text, weights, config, teach=None, inner=False):
    """The weights `grad_rms` and, with `inner`, `w1_grad_rms`: name -> [1], from one reading of a Text without learning."""
    names, squares = {}, {}
    for block in range(first_adaptive(config), config.n_blocks):
        for index, level in enumerate(config.levels):
            for matrix, name in (("w2", "grad_rms"), ("w1", "w1_grad_rms")):
                names[matrix, block, index] = f"blocks.{block}.cms.{level.name}.{name}"
                squares[matrix, block, index] = []
    frozen = [dataclasses.replace(level, rate=0.0, optimizer={"type": "sgd"}) for level in config.levels]
    callbacks = {
        "on_update": lambda update: squares["w2", update.block, update.level].append(update.rho**2),
        "on_inner_update": lambda block, index, rho: squares["w1", block, index].append(rho**2),
    }
    units = {name: torch.ones(1) for name in names.values()}
    read(text, {**weights, **units}, [dataclasses.replace(config, levels=frozen)], teach, inner, callbacks)
    return {name: torch.tensor([sum(squares[key]) / len(squares[key])]).sqrt() for key, name in names.items() if squares[key]}
