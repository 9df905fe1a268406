"""The pre-training cells: tiny models of equal parameters trained on the same windows with one recipe, compared on held-out text."""

import dataclasses
import math
import time
from dataclasses import dataclass

import torch

from .. import config as configuration, model, muon_adamw, transformer
from . import memory_mlp, random_start, shared_input

BATCH = 4
LENGTH = 512
PEAK_RATE = 5e-3
WARMUP_STEPS = 20
CONSTANT_UNTIL = 0.2
FINAL_RATE = 0.05
STATIC_UNTIL = 0.12
CLIP = 1.0
LEVEL_HIDDEN = 128
LEVELS = (("fast", 16, 0.005), ("mid", 128, 0.01), ("slow", 1024, 0.016))  # name, chunk, rate


@dataclass(frozen=True)
class Variant:
    """A model to be pre-trained: its interface (a module like hope.model), its configuration, and what it is."""

    module: object
    config: object
    what: str
    peak_rate: float = PEAK_RATE

    def parameters(self):
        """Number of trained parameters."""
        return sum(math.prod(shape) for name, shape in self.module.shapes(self.config).items() if muon_adamw.is_trained(name))


def tiny(vocab_size):
    """The base of the pre-training cells: width 128, 3 blocks, 2 heads of 64, three CMS levels of 128, static hidden 320."""
    common = {"hidden": LEVEL_HIDDEN, "rank": 0, "decay": 0.002, "clip": 4.0, "max_ratio": 0.5, "optimizer": {"type": "sgd"}}
    levels = [configuration.LevelConfig(name=name, chunk=chunk, rate=rate, **common) for name, chunk, rate in LEVELS]
    return configuration.Config(
        name="tiny",
        vocab_size=vocab_size,
        d_model=128,
        n_blocks=3,
        n_heads=2,
        head_dim=64,
        conv_width=configuration.CONV_WIDTH,
        static_hidden=320,
        norm_eps=1e-5,
        bos_token_id=0,
        eos_token_id=0,
        projections="self_modifying",
        projection_chunk=64,
        eta_max=1.0,
        adaptive_blocks=2,
        levels=levels,
    )


def _with_static_hidden(variant, target):
    """The variant with the static MLP's width that brings its parameters nearest to `target`."""
    one = dataclasses.replace(variant, config=dataclasses.replace(variant.config, static_hidden=1))
    per_unit = 3 * variant.config.d_model * variant.config.n_blocks
    hidden = 1 + round((target - one.parameters()) / per_unit)
    return dataclasses.replace(one, config=dataclasses.replace(variant.config, static_hidden=hidden))


def variants(base):
    """{name: Variant} for the tiny base configuration; parameters are equal within 2 %."""
    static = dataclasses.replace(base, projections="static")
    one_level = dataclasses.replace(base.levels[0], name="one", hidden=len(base.levels) * LEVEL_HIDDEN)
    one_head = dataclasses.replace(base, n_heads=1, head_dim=base.inner)
    target = Variant(model, base, "").parameters()
    fitted = lambda *fields: _with_static_hidden(Variant(*fields), target)
    without = dataclasses.replace(base, levels=[], adaptive_blocks=0)
    at_rate = lambda peak: Variant(model, base, f"base at a peak learning rate of {peak:g} instead of {PEAK_RATE:g}", peak)
    return {
        "base": Variant(model, base, "self-modifying projections, linear memory, three CMS levels of 128"),
        "static": fitted(model, static, "static projections"),
        "transformer": Variant(transformer, transformer.beside(base, target), "Transformer++: RoPE, RMSNorm, SwiGLU, context 512"),
        "one-head": fitted(model, one_head, "one head of 128 instead of two of 64"),
        "shared-input": fitted(shared_input, base, "keys and values from one input (v0 = u)"),
        "random-start": Variant(random_start, base, "base, its mixers' start random instead of an induction head's"),
        "one-level": fitted(model, dataclasses.replace(base, levels=[one_level]), "one CMS level of 384 instead of three of 128"),
        "no-levels": fitted(model, without, "no CMS level, its parameters in the static MLP"),
        "half-rate": at_rate(PEAK_RATE / 2),
        "double-rate": at_rate(PEAK_RATE * 2),
        "mlp-memory": fitted(memory_mlp, static, "residual two-layer MLP memory (eq. 89), static projections"),
    }


def learning_rate(step, steps, peak):
    """Linear warm-up, constant up to a fifth of the run, then linear decay to FINAL_RATE of the peak."""
    decay = max(0.0, step / steps - CONSTANT_UNTIL) / (1 - CONSTANT_UNTIL)
    return peak * min(1.0, (step + 1) / WARMUP_STEPS) * (1 - (1 - FINAL_RATE) * decay)


def raw(weights):
    """Trained parameters: lambda_p as its logit, so that it stays in (0, 1)."""
    trained = {name: value for name, value in weights.items() if muon_adamw.is_trained(name)}
    return {name: torch.logit(value) if name.endswith("projections.rate") else value.clone() for name, value in trained.items()}


def restored(parameters):
    """The inverse of `raw`, differentiable."""
    return {name: torch.sigmoid(value) if name.endswith("projections.rate") else value for name, value in parameters.items()}


def apply_gradient(loss, leaves, parameters, moments, step, rate):
    """One clipped optimizer step in place on `parameters` and `moments` from a loss of `leaves`, all by name; step counts from 0.

    Raises FloatingPointError when the loss or the gradient's norm is not finite.
    """
    grads = torch.autograd.grad(loss, list(leaves.values()), allow_unused=True)
    grads = [torch.zeros_like(value) if grad is None else grad for grad, value in zip(grads, leaves.values())]
    norm = math.sqrt(sum(float(grad.square().sum()) for grad in grads))
    if not math.isfinite(float(loss.detach()) + norm):
        raise FloatingPointError(f"step {step}: expected a finite loss and gradient norm, got {float(loss.detach())} and {norm}")
    with torch.no_grad():
        for (name, value), grad in zip(parameters.items(), grads):
            muon_adamw.update(name, value, grad * min(1.0, CLIP / (norm + 1e-6)), *moments[name], step + 1, rate)


def _as_trained_early(variant):
    """The configuration of the first STATIC_UNTIL of a run: lambda_p held at 0 where projections are self-modifying."""
    if getattr(variant.config, "projections", "static") == "static":
        return variant.config
    return dataclasses.replace(variant.config, projections="static")


def train(variant, mix, seed, tokens, report):
    """Trains a variant on `tokens` tokens of mix.windows; returns (weights, mean loss of the last tenth of steps, seconds).

    Initial weights depend on `seed`, the windows on the mix's own. report(step, steps, loss) is called after every step.
    Raises FloatingPointError when a loss is not finite.
    """
    steps = max(1, tokens // (BATCH * LENGTH))
    initial = variant.module.initial_weights(variant.config, seed)
    fixed = {name: value for name, value in initial.items() if not muon_adamw.is_trained(name)}
    parameters = raw(initial)
    moments = {name: (torch.zeros_like(value), torch.zeros_like(value)) for name, value in parameters.items()}
    early, history, began = _as_trained_early(variant), [], time.time()
    for step in range(steps):
        leaves = {name: value.detach().requires_grad_() for name, value in parameters.items()}
        config = early if step < STATIC_UNTIL * steps else variant.config
        windows = torch.from_numpy(mix.windows(step, BATCH, LENGTH, final=False))
        loss = variant.module.loss(windows, {**restored(leaves), **fixed}, config)
        apply_gradient(loss, leaves, parameters, moments, step, learning_rate(step, steps, variant.peak_rate))
        history.append(float(loss.detach()))
        report(step + 1, steps, history[-1])
    recent = history[-max(1, steps // 10) :]
    weights = {**restored(parameters), **fixed}
    return {name: value.detach() for name, value in weights.items()}, sum(recent) / len(recent), time.time() - began
