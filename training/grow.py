"""Starts a deeper model from a trained one: the checkpoint's blocks are stacked until the new depth is reached (G_stack).

    /usr/bin/python3 training/grow.py --checkpoint runs/small/checkpoints/step-00001237.pt \\
        --config training/configs/hope-small.json --out runs/grown.pt

Everything but the number of blocks must be the same. The result is an --init of train.py, which trains it on.
Source: Du et al., "Stacking Your Transformers" (arXiv 2405.15319).
"""

import argparse
from pathlib import Path

import torch

from hope import checkpoint, config as configuration, model


def stacked(weights, config):
    """The weights of `config` from those of a shallower model: block i is a copy of block i mod (old depth)."""
    depth = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("blocks."))
    out = {}
    for name, shape in model.shapes(config).items():
        source = name
        if name.startswith("blocks."):
            _, block, rest = name.split(".", 2)
            source = f"blocks.{int(block) % depth}.{rest}"
        value = weights[source] if source in weights else torch.ones(shape)
        if tuple(value.shape) != shape or (source not in weights and not name.endswith("grad_rms")):
            raise SystemExit(f"{name}: expected shape {shape} in the checkpoint, got {tuple(value.shape) if source in weights else None}")
        out[name] = value.clone()
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--config", type=Path, required=True, help="of the deeper model")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    config = configuration.load(options.config)
    content = checkpoint.load(options.checkpoint)
    checkpoint.write(options.out, {"step": content["step"], "weights": stacked(content["weights"], config)})


if __name__ == "__main__":
    main()
