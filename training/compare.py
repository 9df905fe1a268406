"""Held-out bits per byte of a HOPE model, learning off; beside a Transformer++ with their ratio.

    /usr/bin/python3 training/compare.py --tokenizer models/hope-small/tokenizer.json --hope models/hope-small --transformer runs/transformer

Each is a model folder, a run folder of training/train.py or training/ablate.py (its newest checkpoint is taken) or a checkpoint file. Text: the
held-out tails of the training corpora, in windows of the same length for both, each from the zero state. A ratio of at most 1 means
that HOPE is not worse. A second table has the losses by what stood in the window before: recall apart from the rest, and a third
by how long ago it stood there. Parameters must agree within 2 %. Without --transformer only HOPE's are printed.
"""

import argparse
import math
from pathlib import Path

import torch

from hope import architectures, checkpoint, data, export, muon_adamw, recall
from hope.ablation import held_out
from hope.tokenizer import Tokenizer

MOST_DIFFERENCE = 0.02


def loaded(path):
    """(interface module, config, weights) of a model folder, a run folder or a checkpoint file; raises ValueError when there is none."""
    path = Path(path)
    if (path / "model.safetensors").is_file():
        config, weights = export.load_folder(path)
        return architectures.module_of(config), config, weights
    found = path if path.is_file() else checkpoint.newest(path / "checkpoints")
    if found is None:
        raise ValueError(f"{path}: expected a model folder, a run folder with checkpoints/step-*.pt or a checkpoint file")
    content = checkpoint.load(found)
    config = architectures.parse(content["config"])
    return architectures.module_of(config), config, content["weights"]


def parameters(weights):
    """Number of trained parameters."""
    return sum(value.numel() for name, value in weights.items() if muon_adamw.is_trained(name))


def print_table(title, models, rows):
    """rows: (name, [value per model]); of two models their ratio, too."""
    print(f"{title:42}", *(f"{name:>14}" for name in models), *["   ratio"] * (len(models) - 1))
    for name, values in rows:
        print(f"{name:42}", *(f"{value:14.4f}" for value in values), *(f"{values[0] / value:8.4f}" for value in values[1:]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--hope", type=Path, required=True)
    parser.add_argument("--transformer", type=Path)
    parser.add_argument("--length", type=int, default=512, help="tokens per window: the context of both")
    parser.add_argument("--windows", type=int, default=16, help="windows of each source at most")
    options = parser.parse_args()
    torch.set_flush_denormal(True)
    try:
        models = {"HOPE": loaded(options.hope)}
        if options.transformer:
            models["Transformer++"] = loaded(options.transformer)
    except ValueError as error:
        parser.error(str(error))
    sizes = {name: parameters(weights) for name, (_, _, weights) in models.items()}
    if abs(math.log(sizes["HOPE"] / [*sizes.values()][-1])) > MOST_DIFFERENCE:
        parser.error(f"expected parameters that agree within {MOST_DIFFERENCE:.0%}, got {sizes}")
    mix = data.Mix(data.tokenise_all(options.tokenizer, processes=1), seed=1)
    bytes_of = held_out.byte_sizes(Tokenizer(options.tokenizer), models["HOPE"][1].vocab_size)
    found = {
        name: held_out.token_losses(module.logits, weights, config, mix, options.windows, options.length)
        for name, (module, config, weights) in models.items()
    }
    bits = {name: held_out.per_source(of, bytes_of) for name, of in found.items()}
    rows = [(source, [of[source][1] for of in bits.values()]) for source in bits["HOPE"]]
    print_table("bits per byte", models, [*rows, ("mean", [held_out.mean(of)[1] for of in bits.values()])])
    print(f"{'parameters':42}", *(f"{size:14,}" for size in sizes.values()), end="\n\n")
    kinds = zip(recall.KINDS, zip(*(held_out.per_kind(of) for of in found.values())))
    rows = [(f"{kind} ({of[0][0]:.0%})", [nats for _, nats in of]) for kind, of in kinds]
    print_table("nats per token, by what stood in the window", models, rows)
    bounds = [f"at most {bound} tokens ago" for bound in recall.DISTANCES] + ["longer ago"]
    distances = zip(bounds, zip(*(held_out.per_distance(of) for of in found.values())))
    rows = [(f"{bound} ({of[0][0]:.1%})", [nats for _, nats in of]) for bound, of in distances]
    print()
    print_table("seen after the same two tokens, last", models, rows)


if __name__ == "__main__":
    main()
