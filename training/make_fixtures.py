"""Writes tests/fixtures: tiny HOPE models and what the reference computes with them (layout: tests/fixtures/README.md).

Run from the repository root: `python3 training/make_fixtures.py [name ...]`. Deterministic for one PyTorch version; the
values are computed in fp64 by the token form from the stored weights. Every fixture is first checked to be a fair test:
all levels update, an fp32 run stays close to the fp64 one, and text is learned.
"""

import argparse
import copy
import json
import math
import pathlib

import torch

from hope import config as hope_config
from hope import learning, reference, safetensors_io

FIXTURE_VERSION = 1
ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "fixtures"
TOKENS = 2000  # fed, bos included: a multiple of 16 where a projection chunk is unfinished
HIDDEN_POSITIONS = 70  # past the first projection chunk
RECORDED_UPDATES = 3
FP32_TOLERANCE = 1e-5  # of the largest magnitude of a tensor


def _level(name, chunk, hidden, rate, **changes):
    level = {"name": name, "chunk": chunk, "hidden": hidden, "rank": 0, "rate": rate, "decay": 0.002, "clip": 4.0}
    return {**level, "max_ratio": 0.5, "optimizer": {"type": "sgd"}, **changes}


def base_config(name):
    """config.json of the base fixture as a dict."""
    return {
        "format": "hope", "format_version": 1, "name": name, "vocab_size": 97, "d_model": 32, "n_blocks": 2, "n_heads": 2,
        "head_dim": 16, "conv_width": 4, "static_hidden": 40, "norm_eps": 1e-5, "bos_token_id": 0, "eos_token_id": 0,
        "mixer": {"projections": "self_modifying", "projection_chunk": 64, "eta_max": 1.0},
        "cms": {
            "adaptive_blocks": 2,
            "levels": [_level("fast", 16, 24, 2e-3), _level("mid", 32, 16, 3e-3), _level("slow", 64, 16, 5e-3)],
        },
    }  # fmt: skip


def _with_optimizer(kind, scale=1.0, **parameters):
    """Every level gets the optimizer and `scale` times its rate."""

    def change(config):
        for level in config["cms"]["levels"]:
            level["optimizer"] = {"type": kind, **parameters}
            level["rate"] *= scale

    return change


def _newton_schulz(kind):
    """Chunks twice as long: a gradient of fewer tokens than columns has null directions, which Newton-Schulz fills with noise."""

    def change(config):
        _with_optimizer(kind)(config)
        for level in config["cms"]["levels"]:
            level["chunk"] *= 2

    return change


def _static_projections(config):
    config["mixer"]["projections"] = "static"


def _last_block_only(config):
    config["cms"]["adaptive_blocks"] = 1


def _low_rank(config):
    for level in config["cms"]["levels"]:
        level["rank"] = 8


def _guards(config):
    """Tight clip and max_ratio, so that both act."""
    for level in config["cms"]["levels"]:
        level["clip"], level["max_ratio"] = 0.9, 0.02


def _odd_sizes(config):
    """One head of 64; every other size leaves a tail in a vector loop; eta_max below 1."""
    config.update(d_model=64, n_heads=1, head_dim=64, static_hidden=37, vocab_size=101)
    config["mixer"].update(eta_max=0.8, projection_chunk=48)
    for level, hidden in zip(config["cms"]["levels"], (20, 13, 7)):
        level["hidden"] = hidden


def _single_level(config):
    config["cms"]["levels"] = config["cms"]["levels"][:1]


def _four_levels(config):
    """Among them a level whose chunk is no multiple of 16, and two optimizers at once."""
    levels = config["cms"]["levels"]
    levels.append(_level("slowest", 256, 12, 1e-2))
    levels[1].update(chunk=40, optimizer={"type": "momentum", "beta": 0.8})


def _teach_cms(config):
    """The teach signal by the Jacobian of the CMS levels and MLPs, one of them low rank, one with an optimizer of its own."""
    config["cms"]["teach"] = "cms"
    config["cms"]["levels"][1]["rank"] = 8
    config["cms"]["levels"][2]["optimizer"] = {"type": "dgd", "gamma": 0.2}


def _same(config):
    """No change to the base."""


# name -> (change to the base config, seed)
FIXTURES = {
    "base": (_same, 1),
    "static_projections": (_static_projections, 2),
    "last_block": (_last_block_only, 3),
    "low_rank": (_low_rank, 4),
    "momentum": (_with_optimizer("momentum"), 5),
    "dgd": (_with_optimizer("dgd", gamma=0.2), 6),
    "adam": (_with_optimizer("adam", eps=0.5), 7),
    "muon": (_newton_schulz("muon"), 8),
    "m3": (_newton_schulz("m3"), 9),
    "dmgd": (_with_optimizer("dmgd", 0.5), 10),
    "bf16": (_same, 11),
    "masks": (_same, 12),
    "guards": (_guards, 13),
    "odd_sizes": (_odd_sizes, 14),
    "single_level": (_single_level, 15),
    "four_levels": (_four_levels, 16),
    "teach_cms": (_teach_cms, 17),
}


def fixture_config(name):
    """config.json of fixture `name` as a dict."""
    value = copy.deepcopy(base_config(name))
    FIXTURES[name][0](value)
    return value


def _block_weights(config, block, random):
    d, h, e, inner = config.d_model, config.n_heads, config.head_dim, config.inner
    prefix = f"blocks.{block}."
    near_one = lambda n: 1 + 0.1 * random(n)
    projections = random(h, 2 * e + 2, e) * 0.5 / math.sqrt(e)
    weights = {
        "norm_mixer.weight": near_one(d), "norm_head.weight": near_one(inner), "norm_mlp.weight": near_one(d),
        "w_u.weight": random(inner, d) / math.sqrt(d), "w_v.weight": random(inner, d) / math.sqrt(d),
        "w_q.weight": random(inner, d) / math.sqrt(d), "w_g.weight": random(inner, d) / math.sqrt(d),
        "w_o.weight": 0.5 * random(d, inner) / math.sqrt(inner),
        "conv_u.weight": 0.5 * random(inner, 4), "conv_v.weight": 0.5 * random(inner, 4),
        "conv_q.weight": 0.5 * random(inner, 4),
        "memory.m0": 0.5 * random(h, e, e) / math.sqrt(e), "projections.m0": projections,
        "projections.b_eta": 0.5 * random(h), "projections.b_alpha": 3.5 + 0.3 * random(h),
        "mlp.w_gate": random(config.static_hidden, d) / math.sqrt(d),
        "mlp.w_up": random(config.static_hidden, d) / math.sqrt(d),
        "mlp.w_down": 0.5 * random(d, config.static_hidden) / math.sqrt(config.static_hidden),
    }  # fmt: skip
    if config.self_modifying:
        weights["projections.rate"] = 0.1 * near_one(h)
    for level in config.levels:
        cms = f"cms.{level.name}."
        weights[cms + "norm.weight"] = near_one(d)
        weights[cms + "w1"] = random(level.hidden, d) / math.sqrt(d)
        weights[cms + "w2"] = 0.5 * random(d, level.hidden) / math.sqrt(level.hidden)
        if config.is_adaptive(block) and level.rank:
            weights[cms + "low_rank_a"] = random(level.rank, level.hidden) / math.sqrt(level.hidden)
        if config.is_adaptive(block) and level.optimizer["type"] == "dmgd":
            weights[cms + "dmgd_a"] = random(16, d) / math.sqrt(d)
    return {prefix + name: tensor for name, tensor in weights.items()}


def random_weights(config, seed):
    """Random fp32 weights with non-degenerate gates; `grad_rms` is measured on the fixture's own text."""
    generator = torch.Generator().manual_seed(seed)
    random = lambda *shape: torch.randn(*shape, generator=generator)
    weights = {"embed.weight": 0.3 * random(config.vocab_size, config.d_model)}
    for block in range(config.n_blocks):
        weights.update(_block_weights(config, block, random))
    weights["norm_final.weight"] = 1 + 0.1 * random(config.d_model)
    exact, text = reference.as_dtype(weights, torch.float64), random_text(config, seed, 512)
    return {**weights, **reference.as_dtype(learning.measure_grad_rms(config, exact, text, torch.float64), torch.float32)}


def random_text(config, seed, count):
    """Tokens [count], bos first, then a random walk in which each token has four likely successors: learnable text."""
    generator = torch.Generator().manual_seed(seed + 1000)
    successors = torch.randint(config.vocab_size, (config.vocab_size, 4), generator=generator)
    choices = torch.multinomial(torch.tensor([0.6, 0.25, 0.1, 0.05]), count, replacement=True, generator=generator)
    tokens = [config.bos_token_id]
    while len(tokens) < count:
        tokens.append(int(successors[tokens[-1], choices[len(tokens)]]))
    return torch.tensor(tokens)


def fixture_masks(name, config, count):
    """Learn masks [count] (bit l: level l learns this token as a target): all levels, but in the fixture `masks`."""
    every = (1 << len(config.levels)) - 1
    masks = torch.full((count,), every, dtype=torch.int64)
    if name == "masks":
        generator = torch.Generator().manual_seed(99)
        masks = torch.randint(every + 1, (count,), generator=generator)
        masks[300:500] = 0  # whole chunks of every level without a learned token
        masks[700:720] = 2
    masks[0] = 0
    return masks


def stored_weights(name, weights):
    """The weights as the file holds them: matrices in bf16 in the fixture `bf16`, else fp32."""
    if name != "bf16":
        return weights
    return {key: tensor.to(torch.bfloat16) if tensor.dim() > 1 else tensor for key, tensor in weights.items()}


def _pending_rows(config, state):
    """The unfinished projection chunk by name, rows [n, H(, e)]."""
    tensors = {}
    if config.self_modifying:
        for i, block in enumerate(state.blocks):
            for part in ("k", "v_unit", "log_alpha", "eta"):
                rows = torch.stack([getattr(row, part) for row in block.pending])
                tensors[f"blocks.{i}.projections.pending.{part}"] = rows
    return tensors


def run_reference(config, weights, tokens, masks, dtype, learn=True):
    """One token-form session over the whole text: expected.safetensors as a dict of tensors, and its list of Updates."""
    updates = []
    stream = learning.Stream(
        learning.TokenForm, config, reference.as_dtype(weights, dtype), dtype, learn=learn, on_update=updates.append
    )
    nll, forwards = stream.feed(tokens, masks)
    logits = torch.cat([forward.logits for forward in forwards])
    outputs = torch.cat([forward.block_outputs for forward in forwards], 1)
    count = len(tokens)
    positions = torch.tensor(sorted({*range(20), *range(60, 68), *range(96, count, 128), *range(count - 8, count)}))
    state = {**stream.state_tensors(), **_pending_rows(config, stream.form.state)}
    state = {name: value for name, value in state.items() if not name.endswith("projections.next")}
    for index, level in enumerate(config.levels):
        state[f"cms.{level.name}.pending_count"] = torch.tensor([stream.learner.pending[index]])
        state[f"cms.{level.name}.updates"] = torch.tensor([stream.learner.updates[index]])
    expected = {"tokens": tokens, "masks": masks, "nll": nll[1:], "logit_positions": positions, "logits": logits[positions]}
    expected.update({f"hidden.{i}": outputs[i, :HIDDEN_POSITIONS] for i in range(config.n_blocks)})
    expected.update({f"state.{name}": value for name, value in state.items()})
    for update in updates:
        if update.number <= RECORDED_UPDATES:
            name = f"blocks.{update.block}.cms.{config.levels[update.level].name}.delta"
            expected[f"updates.{update.number}.{name}"] = update.delta
    return expected, updates


def largest_difference(expected, other):
    """The largest difference of any tensor, relative to its largest magnitude: (difference, name)."""
    differences = [
        (float((value.double() - other[name].double()).abs().max() / value.double().abs().max().clamp(min=1e-12)), name)
        for name, value in expected.items()
        if value.is_floating_point() and value.numel()
    ]
    return max(differences)


def check_fixture(name, config, weights, expected, updates):
    """Raises AssertionError unless the fixture tests what it is for; returns a line of figures."""
    tokens, masks = expected["tokens"], expected["masks"]
    difference, where = largest_difference(expected, run_reference(config, weights, tokens, masks, torch.float32)[0])
    assert difference < FP32_TOLERANCE, f"{name}: fp32 differs by {difference:.1e} in {where}"
    off = run_reference(config, weights, tokens, masks, torch.float32, learn=False)[0]["nll"].mean()
    gain = float(off - expected["nll"].mean())
    assert gain > 0, f"{name}: learning makes the text worse by {-gain:.4f} nats"
    counts = [int(expected[f"state.cms.{level.name}.updates"]) for level in config.levels]
    assert min(counts) >= RECORDED_UPDATES, f"{name}: updates per level {counts}"
    clipped = sum(update.rho > config.levels[update.level].clip for update in updates)
    capped = sum(update.ratio > config.levels[update.level].max_ratio for update in updates)
    assert name != "guards" or (0 < clipped < len(updates) and 0 < capped < len(updates)), f"{name}: {clipped}, {capped}"
    ratio = max(update.ratio for update in updates)
    return f"fp32 {difference:.1e} ({where})  gain {gain:.3f}  updates {counts}  clipped {clipped}  capped {capped}  ratio {ratio:.2f}"


def write_fixture(name):
    """Computes, checks and writes one fixture; returns its line of figures."""
    value = fixture_config(name)
    config, seed = hope_config.parse(value), FIXTURES[name][1]
    stored = stored_weights(name, random_weights(config, seed))
    tokens = random_text(config, seed, TOKENS)
    with torch.no_grad():
        expected, updates = run_reference(config, stored, tokens, fixture_masks(name, config, TOKENS), torch.float64)
        figures = check_fixture(name, config, stored, expected, updates)
    folder = ROOT / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
    narrow = {key: tensor.float() if tensor.is_floating_point() else tensor.int() for key, tensor in expected.items()}
    safetensors_io.save(folder / "model.safetensors", stored)
    safetensors_io.save(folder / "expected.safetensors", narrow, {"fixture_version": str(FIXTURE_VERSION)})
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="name", help="fixtures to write (default: all)")
    names = parser.parse_args().names
    unknown = sorted(set(names) - set(FIXTURES))
    if unknown:
        parser.error(f"no fixture {', '.join(unknown)}; expected some of {', '.join(FIXTURES)}")
    for name in names or FIXTURES:
        print(f"{name:20s} {write_fixture(name)}", flush=True)


if __name__ == "__main__":
    main()
