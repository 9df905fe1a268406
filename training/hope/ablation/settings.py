"""The learning cells: which settings of learning while reading are compared, on the weights of one model."""

import dataclasses
import hashlib
import math
from dataclasses import dataclass
from typing import Optional, Tuple

import torch

from .. import model
from . import reading

FIXED_SEED = 0  # of low_rank_a and dmgd_a, which are random and never trained
FACTORS = (0.5, 1.0, 2.0)
OPTIMIZER_FACTORS = {  # sgd is what every other setting learns by
    "momentum": (4.0, 8.0, 16.0),
    "dgd": FACTORS,
    "adam": (0.3, 1.0, 3.0),
    "muon": (1.0, 3.0, 9.0),
    "m3": (1.0, 3.0, 9.0),
    "dmgd": FACTORS,
}


@dataclass(frozen=True)
class Setting:
    """One way to learn. None: as the model's configuration says.

    levels      the indices of the levels that learn (None: all); the others keep their weights
    teach       of reading.TEACH; a configuration may name the first two
    multipliers the factors on all rates of config.json with which the search for the best (hope.ablation.tuning) begins
    """

    name: str
    what: str
    levels: Optional[Tuple[int, ...]] = None
    chunks: Optional[Tuple[int, ...]] = None
    blocks: Optional[int] = None
    rank: int = 0
    optimizer: str = "sgd"
    inner: bool = False
    teach: Optional[str] = None
    multipliers: Tuple[float, ...] = FACTORS

    def config(self, shipped):
        """The configuration of a model that learns so, at multiplier 1."""
        levels = []
        for index, level in enumerate(shipped.levels):
            chunk = self.chunks[index] if self.chunks else level.chunk
            rate = level.rate if self.levels is None or index in self.levels else 0.0
            optimizer = {"type": self.optimizer}
            levels.append(dataclasses.replace(level, chunk=chunk, rate=rate, rank=self.rank, optimizer=optimizer))
        blocks = shipped.adaptive_blocks if self.blocks is None else min(self.blocks, shipped.n_blocks)
        return dataclasses.replace(shipped, levels=levels, adaptive_blocks=blocks)

    def scale_key(self):
        """What the measured scales of gradients depend on."""
        return self.chunks, self.blocks, self.rank, self.inner, self.teach


def fixed_weights(config):
    """The random tensors that a configuration needs besides trained ones (low_rank_a, dmgd_a), by name."""
    generator = torch.Generator().manual_seed(FIXED_SEED)
    out = {}
    for name, shape in model.shapes(config).items():
        if name.endswith(("low_rank_a", "dmgd_a")):
            out[name] = torch.randn(shape, generator=generator) / math.sqrt(shape[-1])
    return out


def digest(weights):
    """Twelve hexadecimal digits that tell one set of weights from another."""
    state = hashlib.sha256()
    for name in sorted(weights):
        state.update(name.encode())
        state.update(weights[name].contiguous().numpy().tobytes())
    return state.hexdigest()[:12]


def groups(config):
    """{group: [Setting]} for a model, in order of importance; the first is the model's own way, with sgd."""
    chunks, adaptive = [level.chunk for level in config.levels], config.adaptive_blocks
    scaled = lambda factor: tuple(int(chunk * factor) for chunk in chunks)
    told = lambda sizes: " / ".join(str(size) for size in sizes)
    alone = lambda index, name: Setting(f"{name}-only", f"level {name} only", levels=(index,))
    only = [alone(index, level.name) for index, level in enumerate(config.levels)]
    base = Setting("all", f"all levels, chunks {told(chunks)}, last {adaptive} blocks, W2, dense, sgd, teach signal `{config.teach}`")
    return {
        "levels": [base, *only],
        "blocks": [
            Setting(f"blocks-{count}", f"last {count} blocks adaptive" if count > 1 else "last block adaptive", blocks=count)
            for count in sorted({1, 2, config.n_blocks} - {adaptive})
        ],
        "chunks": [
            Setting("chunks-half", f"chunks {told(scaled(0.5))}", chunks=scaled(0.5)),
            Setting("chunks-double", f"chunks {told(scaled(2))}", chunks=scaled(2)),
        ],
        "optimizers": [
            Setting(f"optimizer-{kind}", f"optimizer {kind}", optimizer=kind, multipliers=factors)
            for kind, factors in OPTIMIZER_FACTORS.items()
        ],
        "rank": [Setting(f"rank-{rank}", f"low rank {rank}", rank=rank) for rank in (16, 48)],
        "parameters": [Setting("w1-and-w2", "W1 and W2 learned", inner=True)],
        "teach": [Setting(f"teach-{teach}", f"`{teach}`: {what}", teach=teach) for teach, what in reading.TEACH.items() if teach != config.teach],
    }
