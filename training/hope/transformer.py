"""Transformer++, the outside reference: rotary positions, RMSNorm, SwiGLU, tied embeddings; no state beyond the window.

The same interface as hope.model (shapes, initial_weights, logits, loss on a dict of weights by tensor name), so that one training
recipe and one evaluation serve both. Softmax attention over the whole window of T tokens, which is its context.
"""

import dataclasses
import json
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from .primitives import rms

FORMAT = "transformer++"
FORMAT_VERSION = 1
INTEGERS = ("vocab_size", "d_model", "n_blocks", "n_heads", "head_dim", "hidden", "bos_token_id", "eos_token_id")


class ConfigError(ValueError):
    """A configuration that cannot describe a Transformer++; the message says what was expected and what came."""


@dataclass(frozen=True)
class Config:
    """The whole model; field names are those of its config.json. `hidden` is the width of the SwiGLU."""

    name: str
    vocab_size: int
    d_model: int
    n_blocks: int
    n_heads: int
    head_dim: int
    hidden: int
    norm_eps: float
    rope_base: float
    bos_token_id: int
    eos_token_id: int

    @property
    def inner(self):
        """Width of all heads together."""
        return self.n_heads * self.head_dim

    @property
    def levels(self):
        """It has no CMS levels; training asks every configuration."""
        return []

    @property
    def self_modifying(self):
        """Nor projections that modify themselves."""
        return False


def parse(value):
    """Config from the decoded JSON of a config.json; raises ConfigError."""
    keys = ["format", "format_version", *(field.name for field in dataclasses.fields(Config))]
    if not isinstance(value, dict) or set(value) != set(keys):
        raise ConfigError(f"config: expected an object with the keys {sorted(keys)}, got {value!r}")
    if (value["format"], value["format_version"]) != (FORMAT, FORMAT_VERSION):
        raise ConfigError(f"config: expected format {FORMAT} {FORMAT_VERSION}, got {value['format']!r} {value['format_version']!r}")
    for key in INTEGERS:
        low = 0 if key.endswith("_id") else 1
        if isinstance(value[key], bool) or not isinstance(value[key], int) or value[key] < low:
            raise ConfigError(f"config.{key}: expected an integer >= {low}, got {value[key]!r}")
    if value["head_dim"] % 2:
        raise ConfigError(f"config.head_dim: expected an even number (rotary pairs), got {value['head_dim']}")
    for key in ("norm_eps", "rope_base"):
        if isinstance(value[key], bool) or not isinstance(value[key], (int, float)) or not value[key] > 0:
            raise ConfigError(f"config.{key}: expected a number > 0, got {value[key]!r}")
    return Config(**{key: value[key] for key in keys[2:]})


def load(path):
    """Config from a config.json file."""
    with open(path, encoding="utf-8") as file:
        return parse(json.load(file))


def to_json(config):
    """The inverse of `parse`: a JSON-ready dict."""
    return {"format": FORMAT, "format_version": FORMAT_VERSION, **dataclasses.asdict(config)}


def shapes(config):
    """{tensor name: shape} of every tensor."""
    d, inner, hidden = config.d_model, config.inner, config.hidden
    out = {"embed.weight": (config.vocab_size, d), "norm_final.weight": (d,)}
    for i in range(config.n_blocks):
        block = {
            "norm_attention.weight": (d,),
            **{f"attention.w_{name}": (inner, d) for name in ("q", "k", "v")},
            "attention.w_o": (d, inner),
            "norm_mlp.weight": (d,),
            "mlp.w_gate": (hidden, d),
            "mlp.w_up": (hidden, d),
            "mlp.w_down": (d, hidden),
        }
        out.update({f"blocks.{i}.{name}": shape for name, shape in block.items()})
    return out


def parameters(config):
    """Number of trained parameters."""
    return sum(math.prod(shape) for shape in shapes(config).values())


def matched(config, target):
    """`config` with the SwiGLU width that brings its parameters nearest to `target`; raises ConfigError beyond 2 %."""
    one = parameters(dataclasses.replace(config, hidden=1))
    per_unit = 3 * config.d_model * config.n_blocks
    found = dataclasses.replace(config, hidden=max(1, 1 + round((target - one) / per_unit)))
    if abs(parameters(found) - target) > 0.02 * target:
        raise ConfigError(f"expected a width that gives {target} parameters within 2 %, got at best {parameters(found)}")
    return found


def beside(config, target):
    """The Transformer++ of `target` parameters with the vocabulary, width, depth and heads of the HOPE model `config`."""
    same = ("vocab_size", "d_model", "n_blocks", "n_heads", "head_dim", "norm_eps", "bos_token_id", "eos_token_id")
    fields = {key: getattr(config, key) for key in same}
    return matched(Config(name=f"{config.name}-transformer", hidden=1, rope_base=10000.0, **fields), target)


def _initial(name, shape, config, generator):
    if "norm" in name:
        return torch.ones(shape)
    std = 0.02 if name.startswith("embed") else 1.0 / math.sqrt(shape[-1])
    if name.endswith(("w_o", "w_down")):
        std /= math.sqrt(2 * config.n_blocks)
    return torch.randn(shape, generator=generator) * std


def initial_weights(config, seed):
    """Random weights in fp32; output matrices are scaled down with depth."""
    generator = torch.Generator().manual_seed(seed)
    return {name: _initial(name, shape, config, generator) for name, shape in shapes(config).items()}


def rotations(config, length, like):
    """cos and sin [T, e/2] of the rotary angles t * base^(-2i/e) (Su et al., RoFormer), of the dtype and on the device of `like`."""
    pairs = torch.arange(0, config.head_dim, 2, dtype=torch.float64) / config.head_dim
    angles = torch.arange(length, dtype=torch.float64)[:, None] * config.rope_base**-pairs
    return angles.cos().to(like), angles.sin().to(like)


def rotate(x, cos, sin):
    """Rotates the pairs (x_i, x_{i+e/2}) of x [..., T, e]."""
    first, second = x.chunk(2, -1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1)


def attention(x, weights, prefix, config):
    """Causal multi-head attention on x [B, T, d]; returns x plus its output."""
    batch, length, _ = x.shape
    normed = rms(x, weights[f"{prefix}.norm_attention.weight"], config.norm_eps)
    heads = (batch, length, config.n_heads, config.head_dim)
    q, k, v = (F.linear(normed, weights[f"{prefix}.attention.w_{name}"]).view(heads).transpose(1, 2) for name in ("q", "k", "v"))
    angles = rotations(config, length, x)
    scores = torch.matmul(rotate(q, *angles), rotate(k, *angles).transpose(-1, -2)) / math.sqrt(config.head_dim)
    future = torch.ones(length, length, dtype=torch.bool, device=x.device).triu(1)
    mixed = torch.matmul(scores.masked_fill(future, -math.inf).softmax(-1), v)
    return x + F.linear(mixed.transpose(1, 2).reshape(batch, length, config.inner), weights[f"{prefix}.attention.w_o"])


def mlp(x, weights, prefix, config):
    """SwiGLU on x [B, T, d]; returns x plus its output."""
    normed = rms(x, weights[f"{prefix}.norm_mlp.weight"], config.norm_eps)
    gate = F.silu(F.linear(normed, weights[f"{prefix}.mlp.w_gate"]))
    return x + F.linear(gate * F.linear(normed, weights[f"{prefix}.mlp.w_up"]), weights[f"{prefix}.mlp.w_down"])


def logits(tokens, weights, config, states=None):
    """Logits [B, T, V] of the next token, and None: there is no state. A given state is refused."""
    if states is not None:
        raise ValueError("a Transformer++ carries no state between windows: expected None")
    x = F.embedding(tokens, weights["embed.weight"])
    for index in range(config.n_blocks):
        x = mlp(attention(x, weights, f"blocks.{index}", config), weights, f"blocks.{index}", config)
    return F.linear(rms(x, weights["norm_final.weight"], config.norm_eps), weights["embed.weight"]), None


def loss(windows, weights, config):
    """Mean next-token loss in nats over windows [B, T + 1]."""
    scores, _ = logits(windows[:, :-1], weights, config)
    return F.cross_entropy(scores.flatten(0, 1), windows[:, 1:].flatten())
