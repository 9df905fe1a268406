"""The model configuration (config.json of a model folder), read strictly: unknown keys and bad values are refused."""

import dataclasses
import json
from dataclasses import dataclass
from typing import List

FORMAT = "hope"
FORMAT_VERSION = 1
CONV_WIDTH = 4
PROJECTION_MODES = ("self_modifying", "static")
OPTIMIZERS = {
    "sgd": {},
    "momentum": {"beta": 0.9},
    "dgd": {"gamma": 0.1},
    "adam": {"beta1": 0.9, "beta2": 0.99, "eps": 1e-8},
    "muon": {"beta": 0.9},
    "m3": {"beta1": 0.9, "beta2": 0.99, "beta3": 0.9, "alpha": 0.5, "every": 4},
    "dmgd": {"beta": 0.9, "lr": 0.1},
}


class ConfigError(ValueError):
    """A configuration that cannot describe a model; the message says what was expected and what came."""


@dataclass(frozen=True)
class LevelConfig:
    """One CMS level: an MLP of width `hidden` whose Delta is updated every `chunk` tokens."""

    name: str
    chunk: int
    hidden: int
    rank: int
    rate: float
    decay: float
    clip: float
    max_ratio: float
    optimizer: dict


@dataclass(frozen=True)
class Config:
    """The whole model. Field names are those of config.json; `mixer` and `cms` are flattened into fields here."""

    name: str
    vocab_size: int
    d_model: int
    n_blocks: int
    n_heads: int
    head_dim: int
    conv_width: int
    static_hidden: int
    norm_eps: float
    bos_token_id: int
    eos_token_id: int
    projections: str
    projection_chunk: int
    eta_max: float
    adaptive_blocks: int
    levels: List[LevelConfig]

    @property
    def inner(self):
        """Width of all heads together (I in docs/MATH.md)."""
        return self.n_heads * self.head_dim

    @property
    def self_modifying(self):
        return self.projections == "self_modifying"

    def is_adaptive(self, block):
        """Whether block `block` carries CMS Deltas: only the last `adaptive_blocks` do."""
        return block >= self.n_blocks - self.adaptive_blocks


def _expect_keys(mapping, keys, where):
    if not isinstance(mapping, dict):
        raise ConfigError(f"{where}: expected an object, got {type(mapping).__name__}")
    missing, unknown = sorted(set(keys) - set(mapping)), sorted(set(mapping) - set(keys))
    if missing or unknown:
        raise ConfigError(f"{where}: missing keys {missing}, unknown keys {unknown}")


def _integer(mapping, key, low, where):
    value = mapping[key]
    if isinstance(value, bool) or not isinstance(value, int) or value < low:
        raise ConfigError(f"{where}.{key}: expected an integer >= {low}, got {value!r}")
    return value


def _number(mapping, key, low, where):
    value = mapping[key]
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= low:
        raise ConfigError(f"{where}.{key}: expected a number >= {low}, got {value!r}")
    return float(value)


def _optimizer(value, where):
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in OPTIMIZERS:
        raise ConfigError(f"{where}.type: expected one of {sorted(OPTIMIZERS)}, got {kind!r}")
    defaults = OPTIMIZERS[kind]
    unknown = sorted(set(value) - set(defaults) - {"type"})
    if unknown:
        raise ConfigError(f"{where}: unknown keys {unknown} for {kind}, expected {sorted(defaults)}")
    return {"type": kind, **{key: value.get(key, default) for key, default in defaults.items()}}


def _level(value, where):
    _expect_keys(value, [field.name for field in dataclasses.fields(LevelConfig)], where)
    if not isinstance(value["name"], str) or not value["name"].isidentifier():
        raise ConfigError(f"{where}.name: expected an identifier, got {value['name']!r}")
    return LevelConfig(
        name=value["name"],
        chunk=_integer(value, "chunk", 1, where),
        hidden=_integer(value, "hidden", 1, where),
        rank=_integer(value, "rank", 0, where),
        rate=_number(value, "rate", 0.0, where),
        decay=_number(value, "decay", 0.0, where),
        clip=_number(value, "clip", 0.0, where),
        max_ratio=_number(value, "max_ratio", 0.0, where),
        optimizer=_optimizer(value["optimizer"], f"{where}.optimizer"),
    )


TOP_INTEGERS = ("vocab_size", "d_model", "n_blocks", "n_heads", "head_dim", "conv_width", "static_hidden")
TOP_KEYS = ("format", "format_version", "name", *TOP_INTEGERS, "norm_eps", "bos_token_id", "eos_token_id", "mixer", "cms")


def parse(value):
    """Config from the decoded JSON of config.json; raises ConfigError."""
    _expect_keys(value, TOP_KEYS, "config")
    if (value["format"], value["format_version"]) != (FORMAT, FORMAT_VERSION):
        raise ConfigError(f"config: expected format {FORMAT} {FORMAT_VERSION}, got {value['format']!r} {value['format_version']!r}")
    if value["conv_width"] != CONV_WIDTH:
        raise ConfigError(f"config.conv_width: expected {CONV_WIDTH}, got {value['conv_width']!r}")
    mixer, cms = value["mixer"], value["cms"]
    _expect_keys(mixer, ("projections", "projection_chunk", "eta_max"), "config.mixer")
    _expect_keys(cms, ("adaptive_blocks", "levels"), "config.cms")
    if mixer["projections"] not in PROJECTION_MODES:
        raise ConfigError(f"config.mixer.projections: expected one of {PROJECTION_MODES}, got {mixer['projections']!r}")
    eta_max = _number(mixer, "eta_max", 0.0, "config.mixer")
    if eta_max > 1.0:
        raise ConfigError(f"config.mixer.eta_max: expected at most 1, got {eta_max}")
    levels = [_level(level, f"config.cms.levels[{i}]") for i, level in enumerate(cms["levels"])]
    if len({level.name for level in levels}) != len(levels):
        raise ConfigError("config.cms.levels: expected distinct names")
    integers = {key: _integer(value, key, 1, "config") for key in TOP_INTEGERS}
    tokens = {key: _integer(value, key, 0, "config") for key in ("bos_token_id", "eos_token_id")}
    if max(tokens.values()) >= integers["vocab_size"]:
        raise ConfigError(f"config: expected bos and eos ids below vocab_size {integers['vocab_size']}, got {tokens}")
    adaptive = _integer(cms, "adaptive_blocks", 0, "config.cms")
    if adaptive > integers["n_blocks"]:
        raise ConfigError(f"config.cms.adaptive_blocks: expected at most n_blocks {integers['n_blocks']}, got {adaptive}")
    return Config(
        name=str(value["name"]),
        **integers,
        **tokens,
        norm_eps=_number(value, "norm_eps", 0.0, "config"),
        projections=mixer["projections"],
        projection_chunk=_integer(mixer, "projection_chunk", 1, "config.mixer"),
        eta_max=eta_max,
        adaptive_blocks=adaptive,
        levels=levels,
    )


def load(path):
    """Config from a config.json file."""
    with open(path, encoding="utf-8") as file:
        return parse(json.load(file))


def to_json(config):
    """The inverse of `parse`: a JSON-ready dict."""
    top = {key: getattr(config, key) for key in TOP_KEYS if key not in ("format", "format_version", "mixer", "cms")}
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        **top,
        "mixer": {"projections": config.projections, "projection_chunk": config.projection_chunk, "eta_max": config.eta_max},
        "cms": {"adaptive_blocks": config.adaptive_blocks, "levels": [dataclasses.asdict(level) for level in config.levels]},
    }
