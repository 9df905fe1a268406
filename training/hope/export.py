"""Model folders (config.json and model.safetensors): made of a training checkpoint, with grad_rms measured on training text; read."""

import dataclasses
import json

import torch

from . import checkpoint, config as configuration, learning, meta, model, safetensors_io

FLOAT32_PARTS = ("norm", "conv_", ".m0", ".b_eta", ".b_alpha", ".rate", "grad_rms", "low_rank_a", "dmgd_a")


class ExportError(ValueError):
    """Weights that do not fit the configuration; the message says what was expected and what came."""


def stored_dtype(name):
    """bf16 for the large matrices; fp32 for norms, biases, convolutions, memory initial states, rates and measurements."""
    return torch.float32 if any(part in name for part in FLOAT32_PARTS) else torch.bfloat16


def measured(name):
    """Whether export measures the tensor when the checkpoint lacks it: `config` may adapt other blocks than were trained to."""
    return name.endswith(".grad_rms")


def require_shapes(weights, expected):
    """Raises ExportError unless `weights` are exactly the tensors of `expected`, {name: shape}."""
    found = {name: tuple(value.shape) for name, value in weights.items()}
    differing = sorted(name for name in {**found, **expected} if found.get(name) != expected.get(name))
    if differing:
        first = differing[0]
        raise ExportError(f"{first}: expected shape {expected.get(first)}, got {found.get(first)} ({len(differing)} tensors differ)")


def checked_weights(content, config):
    """The weights of a checkpoint that `config` has, refused unless they are exactly its tensors and shapes, but for measured ones."""
    expected = model.shapes(config)
    weights = {name: value for name, value in content["weights"].items() if name in expected or not measured(name)}
    require_shapes(weights, {name: shape for name, shape in expected.items() if name in weights or not measured(name)})
    return weights


def trained_config(content):
    """The configuration of a checkpoint, with the rates and decays that training through learning found (their grad_rms is the checkpoint's)."""
    config, rates = configuration.parse(content["config"]), content.get("rates")
    if not rates:
        return config
    value = lambda level, key: float(f"{float(rates[f'{meta.PREFIX}{level.name}.log_{key}'].exp()):.4g}")
    levels = [dataclasses.replace(level, rate=value(level, "rate"), decay=value(level, "decay")) for level in config.levels]
    return dataclasses.replace(config, levels=levels)


def export(checkpoint_path, config, mix, folder, dtype_of=stored_dtype):
    """Writes the model folder's config.json, as `config` is, and model.safetensors, each tensor as dtype_of(name); returns the weights as stored."""
    content = checkpoint.load(checkpoint_path)
    weights = {name: value.detach().to(dtype_of(name)).clone() for name, value in checked_weights(content, config).items()}
    if not content.get("rates") or set(weights) != set(model.shapes(config)):
        fresh = learning.measured_on_mix(config, {name: value.float() for name, value in weights.items()}, mix)
        weights.update((name, value) for name, value in fresh.items() if not (content.get("rates") and name in weights))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(configuration.to_json(config), indent=2) + "\n", encoding="utf-8")
    partial = folder / "model.safetensors.partial"
    safetensors_io.save(partial, weights, {"step": str(content["step"]), "seconds": f"{content.get('seconds', 0):.0f}"})
    partial.rename(folder / "model.safetensors")
    return weights


def load_folder(folder):
    """(config, weights fp32 by name, in the order of model.shapes) of a model folder.

    Raises ConfigError, SafetensorsError, and ExportError when the tensors are not those of the configuration.
    """
    config = configuration.load(folder / "config.json")
    stored, _ = safetensors_io.load(folder / "model.safetensors")
    require_shapes(stored, model.shapes(config))
    return config, {name: stored[name].float() for name in model.shapes(config)}
