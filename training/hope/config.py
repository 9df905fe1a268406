"""The model configuration (config.json of a model folder), read exactly as strictly as native/model/config.cc reads it.

The ranges are those of native/core/limits.h; tests/fixtures/bad-configs.json is a table of refusals that both sides are tested with.
"""

import dataclasses
import json
import math
import re
from dataclasses import dataclass
from typing import List

FORMAT = "hope"
FORMAT_VERSION = 1
CONV_WIDTH = 4
PROJECTION_MODES = ("self_modifying", "static")
TEACH_MODES = ("identity", "cms")
OPTIMIZERS = {
    "sgd": {},
    "momentum": {"beta": 0.9},
    "dgd": {"gamma": 0.1},
    "adam": {"beta1": 0.9, "beta2": 0.99, "eps": 1e-8},
    "muon": {"beta": 0.9},
    "m3": {"beta1": 0.9, "beta2": 0.99, "beta3": 0.9, "alpha": 0.5, "every": 4},
    "dmgd": {"beta": 0.9, "lr": 0.1},
}

MAX_BYTES = 1 << 20
MAX_VOCABULARY = 1 << 18
MAX_MODEL_WIDTH = MAX_INNER_WIDTH = 16384
MAX_HIDDEN = 1 << 17
MAX_HEADS = MAX_HEAD_WIDTH = MAX_BLOCKS = 256
HEAD_WIDTH_MULTIPLE = MIXER_CHUNK = 16
MAX_LEVELS = 32
MAX_RANK = 1024
MAX_PROJECTION_CHUNK = 1024
MAX_LEVEL_CHUNK = 1 << 20
MAX_M3_EVERY = 1 << 16
ANY_POSITIVE = 1e6
BELOW_ONE = 0.999999
SMALLEST = 1e-30

NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
LEVEL_NAME = re.compile(r"(?!(?:titans|stream)\Z)[A-Za-z_][A-Za-z0-9_]{0,63}")
OPTIMIZER_RANGES = {
    **{beta: (0, BELOW_ONE) for beta in ("beta", "beta1", "beta2", "beta3")},
    **{free: (0, ANY_POSITIVE) for free in ("gamma", "lr", "alpha")},
    "eps": (SMALLEST, 1),
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
    teach: str = TEACH_MODES[0]  # the Jacobian that carries the teach signal below the final norm

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


class _Fields:
    """The members of one object of config.json, each taken once; `finish` refuses keys that nobody asked for."""

    def __init__(self, value, where):
        self.value, self.where, self.known = value, where, set()
        if not isinstance(value, dict):
            self.refuse("", "an object", value)

    def refuse(self, key, expected, came):
        path = ".".join(part for part in (self.where, key) if part)
        raise ConfigError(f"config.json: {path + ': ' if path else ''}expected {expected}, came {_described(came)}")

    def take(self, key, expected, suits, default=None):
        """The member `key`; `default` where it is absent, and refused then when there is no default."""
        self.known.add(key)
        if key not in self.value and default is not None:
            return default
        if key not in self.value or not suits(self.value[key]):
            self.refuse(key, expected, self.value.get(key, _NOTHING))
        return self.value[key]

    def integer(self, key, low, high, default=None):
        suits = lambda value: _is_number(value) and value == math.trunc(value) and low <= value <= high
        return int(self.take(key, f"an integer in {low}..{high}", suits, default))

    def number(self, key, low, high, default=None):
        suits = lambda value: _is_number(value) and low <= value <= high
        return float(self.take(key, f"a number in {low:g}..{high:g}", suits, default))

    def text(self, key, expected, suits, default=None):
        return self.take(key, expected, lambda value: isinstance(value, str) and suits(value), default)

    def choice(self, key, values, default=None):
        return self.text(key, " or ".join(map(json.dumps, values)), values.__contains__, default)

    def multiple(self, key, low, high, of):
        value = self.integer(key, low, high)
        if value % of:
            self.refuse(key, f"a multiple of {of}", value)
        return value

    def part(self, key):
        """A member that is an object with members of its own."""
        return _Fields(self.take(key, "an object", lambda value: True), ".".join(part for part in (self.where, key) if part))

    def finish(self):
        for key in self.value:
            if key not in self.known:
                raise ConfigError(
                    f"config.json: {self.where + ': ' if self.where else ''}expected only the keys {', '.join(sorted(self.known))}, "
                    f"came the key {json.dumps(key)}"
                )


_NOTHING = object()


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < math.inf


def _described(value):
    """A value as it is named in a message: scalars as JSON, the rest by kind and size."""
    if value is _NOTHING:
        return "nothing"
    if isinstance(value, (list, dict)):
        return f"an {'array' if isinstance(value, list) else 'object'} of {len(value)}"
    return json.dumps(value)


def _optimizer(fields):
    kind = fields.text("type", f"one of {', '.join(OPTIMIZERS)}", lambda value: value in OPTIMIZERS)
    out = {"type": kind}
    for key, default in OPTIMIZERS[kind].items():
        out[key] = fields.integer(key, 1, MAX_M3_EVERY, default) if key == "every" else fields.number(key, *OPTIMIZER_RANGES[key], default)
    fields.finish()
    return out


def _level(value, where):
    fields = _Fields(value, where)
    expected = "a name of 1 to 64 letters, digits and '_', not beginning with a digit, not titans or stream"
    name = fields.text("name", expected, LEVEL_NAME.fullmatch)
    chunk, hidden = fields.integer("chunk", 1, MAX_LEVEL_CHUNK), fields.integer("hidden", 1, MAX_HIDDEN)
    level = LevelConfig(
        name=name,
        chunk=chunk,
        hidden=hidden,
        rank=fields.integer("rank", 0, min(MAX_RANK, hidden)),
        rate=fields.number("rate", 0, ANY_POSITIVE),
        decay=fields.number("decay", 0, 1),
        clip=fields.number("clip", 0, ANY_POSITIVE),
        max_ratio=fields.number("max_ratio", 0, ANY_POSITIVE),
        optimizer=_optimizer(fields.part("optimizer")),
    )
    fields.finish()
    return level


def _mixer(fields):
    out = {
        "projections": fields.choice("projections", PROJECTION_MODES),
        "projection_chunk": fields.multiple("projection_chunk", MIXER_CHUNK, MAX_PROJECTION_CHUNK, MIXER_CHUNK),
        "eta_max": fields.number("eta_max", 0, 1),
    }
    fields.finish()
    return out


def _cms(fields, n_blocks):
    adaptive = fields.integer("adaptive_blocks", 0, n_blocks)
    suits = lambda value: isinstance(value, list) and len(value) <= MAX_LEVELS
    levels = []
    for index, value in enumerate(fields.take("levels", f"an array of at most {MAX_LEVELS} levels", suits)):
        level = _level(value, f"cms.levels[{index}]")
        if any(level.name == other.name for other in levels):
            raise ConfigError(f"config.json: cms.levels[{index}].name: expected distinct names, came {json.dumps(level.name)} again")
        levels.append(level)
    teach = fields.choice("teach", TEACH_MODES, TEACH_MODES[0])
    fields.finish()
    return {"adaptive_blocks": adaptive, "levels": levels, "teach": teach}


def _shapes(fields):
    out = {
        "vocab_size": fields.integer("vocab_size", 2, MAX_VOCABULARY),
        "d_model": fields.integer("d_model", 1, MAX_MODEL_WIDTH),
        "n_blocks": fields.integer("n_blocks", 1, MAX_BLOCKS),
        "n_heads": fields.integer("n_heads", 1, MAX_HEADS),
        "head_dim": fields.multiple("head_dim", HEAD_WIDTH_MULTIPLE, MAX_HEAD_WIDTH, HEAD_WIDTH_MULTIPLE),
        "conv_width": fields.integer("conv_width", CONV_WIDTH, CONV_WIDTH),
        "static_hidden": fields.integer("static_hidden", 1, MAX_HIDDEN),
    }
    if out["n_heads"] * out["head_dim"] > MAX_INNER_WIDTH:
        fields.refuse("n_heads", f"n_heads * head_dim of at most {MAX_INNER_WIDTH}", out["n_heads"] * out["head_dim"])
    return out


def parse(value):
    """Config from the decoded JSON of config.json; raises ConfigError."""
    fields = _Fields(value, "")
    fields.text("format", json.dumps(FORMAT), lambda value: value == FORMAT)
    fields.integer("format_version", FORMAT_VERSION, FORMAT_VERSION)
    name = fields.text("name", "a name of 1 to 64 letters, digits, '.', '_' and '-'", NAME.fullmatch)
    shapes = _shapes(fields)
    config = Config(
        name=name,
        **shapes,
        norm_eps=fields.number("norm_eps", 1e-12, 1),
        bos_token_id=fields.integer("bos_token_id", 0, shapes["vocab_size"] - 1),
        eos_token_id=fields.integer("eos_token_id", 0, shapes["vocab_size"] - 1),
        **_mixer(fields.part("mixer")),
        **_cms(fields.part("cms"), shapes["n_blocks"]),
    )
    fields.finish()
    return config


def _distinct(pairs):
    out = {}
    for key, value in pairs:
        if key in out:
            raise ValueError(f"expected distinct keys, came {json.dumps(key)} again")
        out[key] = value
    return out


def _no_constant(text):
    raise ValueError(f"expected a JSON value, came {text}")


def _double(text):
    value = float(text)
    if math.isinf(value) or (value == 0 and re.match(r"[-0.]*[1-9]", text)):
        raise ValueError(f"expected a number within the range of a double, came {text}")
    return value


def loads(data):
    """Config from the bytes of config.json; raises ConfigError."""
    if len(data) > MAX_BYTES:
        raise ConfigError(f"config.json: expected at most {MAX_BYTES} bytes, came {len(data)}")
    try:
        text = data.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_distinct, parse_constant=_no_constant, parse_float=_double)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"config.json: {error}") from error
    return parse(value)


def load(path):
    """Config from a config.json file; raises ConfigError."""
    with open(path, "rb") as file:
        return loads(file.read())


TOP_KEYS = ("name", "vocab_size", "d_model", "n_blocks", "n_heads", "head_dim", "conv_width", "static_hidden", "norm_eps")


def to_json(config):
    """The inverse of `parse`: a JSON-ready dict."""
    teach = {} if config.teach == TEACH_MODES[0] else {"teach": config.teach}
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        **{key: getattr(config, key) for key in (*TOP_KEYS, "bos_token_id", "eos_token_id")},
        "mixer": {"projections": config.projections, "projection_chunk": config.projection_chunk, "eta_max": config.eta_max},
        "cms": {"adaptive_blocks": config.adaptive_blocks, "levels": [dataclasses.asdict(level) for level in config.levels], **teach},
    }
