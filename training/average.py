"""The mean of the weights of several checkpoints of one architecture, as a checkpoint that export.py and --init take.

    /usr/bin/python3 training/average.py --checkpoint runs/a/checkpoints/STEP.pt --checkpoint runs/b/checkpoints/STEP.pt --out mean.pt

Worth a try where one run went on from the other: the default model needs 0.7 % fewer bits than the better of the two that it is
the mean of. What is not trained as a weight (step, configuration, learned rates and the grad_rms that they are relative to) is the
last checkpoint's.
"""

import argparse
from pathlib import Path

import torch

from hope import checkpoint
from hope.export import measured


def mean_weights(every):
    """The mean of several {name: tensor}, measured ones as in the last; raises ValueError where names or shapes differ."""
    shapes = [{name: tuple(tensor.shape) for name, tensor in weights.items()} for weights in every]
    for other in shapes[1:]:
        if other != shapes[0]:
            different = sorted(name for name in {**shapes[0], **other} if shapes[0].get(name) != other.get(name))
            raise ValueError(f"expected the same tensors in every checkpoint, got different ones for {', '.join(different[:3])}")
    mean = lambda name: torch.stack([weights[name] for weights in every]).mean(0)
    return {name: value if measured(name) else mean(name) for name, value in every[-1].items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, action="append", required=True, help="once per checkpoint, at least two")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if len(options.checkpoint) < 2:
        parser.error("--checkpoint: expected at least two, got one")
    contents = [checkpoint.load(path) for path in options.checkpoint]
    checkpoint.write(options.out, {**contents[-1], "weights": mean_weights([content["weights"] for content in contents])})


if __name__ == "__main__":
    main()
