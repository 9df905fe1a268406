"""Writes tests/fixtures/gradient_*.safetensors: replay losses and gradients, and steps of the replay optimizer.

Run from the repository root: `python3 training/make_gradient_fixtures.py [name ...]`. The models are those of
make_fixtures.py, read from tests/fixtures/<name>. Values are computed in fp64 from stored fp32 inputs; every fixture is first
checked to be a fair test: an fp32 run stays close and every learned tensor has a gradient. Layout: tests/fixtures/README.md.
"""

import argparse
import math

import torch

import make_fixtures
from hope import config as hope_config
from hope import reference, replay, safetensors_io

FP32_TOLERANCE = 1e-5  # of the largest magnitude of a tensor
CE_WEIGHT, KL_WEIGHT = 1.0, 4.0
# Targets of the sequences: one long, past several projection chunks; one chunk exactly; short ones; the last two are anchors.
LENGTHS = (203, 64, 65, 37, 1, 150, 70)
ANCHORS = 2
# model -> whether the offsets of the initial memories are learned, too
MODELS = {
    "base": True,
    "static_projections": True,
    "odd_sizes": True,
    "low_rank": True,
    "last_block": False,
    "single_level": False,
    "four_levels": False,
    "bf16": False,
}
ADAM_STEPS, ADAM_FLOATS, ADAM_WARMUP, ADAM_FLOOR = 12, 50, 3, 0.1
ADAM = {"lr": 3e-3, "betas": (0.9, 0.99), "eps": 1e-8}
ADAM_CLIP = 6.0


def load_model(name):
    """(config, weights as stored) of the model in tests/fixtures/<name>."""
    config = hope_config.load(make_fixtures.ROOT / name / "config.json")
    return config, safetensors_io.load(make_fixtures.ROOT / name / "model.safetensors")[0]


def batch(config, seed, dtype=torch.float64, lengths=LENGTHS):
    """The replay sequences of a fixture: learnable text, target weights of which about a fifth are zero."""
    generator = torch.Generator().manual_seed(seed + 2000)
    sequences = []
    for number, length in enumerate(lengths):
        tokens = make_fixtures.random_text(config, seed + 10 * number, length + 1)
        weights = torch.rand(length, generator=generator)
        weights[1:][weights[1:] < 0.2] = 0
        sequences.append(replay.ReplaySequence(tokens, weights.to(dtype), number >= len(lengths) - ANCHORS))
    return sequences


def random_learned(config, seed, offsets):
    """fp32 values that move the model: large enough that every term of the gradient counts."""
    generator = torch.Generator().manual_seed(seed + 3000)
    shapes = replay.learned_shapes(config, offsets)
    return {name: 0.1 * torch.randn(*shape, generator=generator) / math.sqrt(shape[-1]) for name, shape in shapes.items()}


def compute(config, weights, seed, learned, dtype):
    """The fixture's outputs as a dict of tensors, in `dtype`."""
    found, grads = replay.gradients(
        batch(config, seed, dtype), reference.as_dtype(weights, dtype), config, reference.as_dtype(learned, dtype), CE_WEIGHT, KL_WEIGHT
    )
    values = torch.stack([found.total, found.replay, found.anchor, found.kl]).detach()
    return {"losses": values, **{f"gradients.{name}": grad for name, grad in grads.items()}}


def write_model_fixture(name):
    """Computes, checks and writes the fixture of one model; returns its line of figures."""
    config, weights = load_model(name)
    seed = make_fixtures.FIXTURES[name][1]
    learned = random_learned(config, seed, MODELS[name])
    expected = compute(config, weights, seed, learned, torch.float64)
    difference, where = make_fixtures.largest_difference(expected, compute(config, weights, seed, learned, torch.float32))
    assert difference < FP32_TOLERANCE, f"{name}: fp32 differs by {difference:.1e} in {where}"
    smallest = min((float(value.abs().max()), key) for key, value in expected.items())
    assert smallest[0] > 1e-5, f"{name}: nearly no {smallest[1]}: {smallest[0]:.1e}"
    tensors = {**expected, **{f"learned.{key}": value for key, value in learned.items()}}
    tensors["weights"] = torch.tensor([CE_WEIGHT, KL_WEIGHT])
    for number, sequence in enumerate(batch(config, seed)):
        tensors[f"sequences.{number}.tokens"] = sequence.tokens.int()
        tensors[f"sequences.{number}.weights"] = sequence.weights
        tensors[f"sequences.{number}.anchor"] = torch.tensor([sequence.anchor]).int()
    save(name, tensors)
    return f"fp32 {difference:.1e} ({where})  smallest gradient {smallest[0]:.1e} ({smallest[1]})"


def rate_scale(step):
    """What the rate is multiplied with at `step` from 0: linear warm-up, then a cosine down to ADAM_FLOOR at the last step."""
    if step < ADAM_WARMUP:
        return (step + 1) / ADAM_WARMUP
    done = (step - ADAM_WARMUP) / (ADAM_STEPS - ADAM_WARMUP)
    return ADAM_FLOOR + (1 - ADAM_FLOOR) * 0.5 * (1 + math.cos(math.pi * done))


def write_adam_fixture():
    """torch.optim.Adam with clip_grad_norm_ and a LambdaLR on random gradients, of which some are clipped."""
    generator = torch.Generator().manual_seed(7)
    initial = torch.randn(ADAM_FLOATS, generator=generator)
    grads = torch.randn(ADAM_STEPS, ADAM_FLOATS, generator=generator) * torch.linspace(0.5, 1.5, ADAM_STEPS)[:, None]
    value = initial.double().requires_grad_()
    optimizer = torch.optim.Adam([value], **ADAM)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate_scale)
    norms, values = [], []
    for grad in grads.double():
        value.grad = grad.clone()
        norms.append(torch.nn.utils.clip_grad_norm_([value], ADAM_CLIP))
        optimizer.step()
        schedule.step()
        values.append(value.detach().clone())
    norms = torch.stack(norms)
    assert 2 < int((norms > ADAM_CLIP).sum()) < ADAM_STEPS - 2, norms
    settings = [ADAM["lr"], *ADAM["betas"], ADAM["eps"], ADAM_CLIP, ADAM_WARMUP, ADAM_STEPS, ADAM_FLOOR]
    save("adam", {"settings": torch.tensor(settings), "initial": initial, "grads": grads, "norms": norms, "values": torch.stack(values)})
    return f"norms {float(norms.min()):.2f} to {float(norms.max()):.2f}, clipped at {ADAM_CLIP}"


def save(name, tensors):
    """Writes tests/fixtures/gradient_<name>.safetensors, floats as F32."""
    narrow = {key: value.float() if value.is_floating_point() else value for key, value in tensors.items()}
    metadata = {"fixture_version": str(make_fixtures.FIXTURE_VERSION)}
    safetensors_io.save(make_fixtures.ROOT / f"gradient_{name}.safetensors", narrow, metadata)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="name", help="fixtures to write (default: all)")
    names = parser.parse_args().names or [*MODELS, "adam"]
    unknown = sorted(set(names) - {*MODELS, "adam"})
    if unknown:
        parser.error(f"no fixture {', '.join(unknown)}; expected some of {', '.join(MODELS)}, adam")
    for name in names:
        print(f"{name:20s} {write_adam_fixture() if name == 'adam' else write_model_fixture(name)}", flush=True)


if __name__ == "__main__":
    main()
