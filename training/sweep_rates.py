"""Bits per byte of a model folder on development text for several learning rates of the CMS levels, against learning off.

    /usr/bin/python3 training/sweep_rates.py --model models/hope-small --rates 2e-4,5e-4,1e-3 --rates 4e-4,1e-3,2e-3 --decay 0.002

Development text: held-out tails of training corpora, and the first fifth of tinyshakespeare. Figures that are reported are
taken on other text. Each text is one session; a token is scored before it is learned. All settings read a text together, as
a batch whose streams differ in their Deltas only. Prints one JSON row per setting.
"""

import argparse
import dataclasses
import itertools
import json
import math
from pathlib import Path

import torch

from hope import data, export
from hope.ablation import reading, texts
from hope.tokenizer import Tokenizer

DEVELOPMENT = ("wikipedia_en_2018plus", "gutenberg_scifi_1950s", "dialogue_topical_chat")


def development_texts(folder, count):
    """{name: tokens [<= count]} of the development texts."""
    tokenizer_path = folder / "tokenizer.json"
    mix = data.Mix(data.tokenise_all(tokenizer_path, processes=1), seed=0)
    shakespeare = torch.tensor(texts.shakespeare(Tokenizer(tokenizer_path))[:count])
    return {**texts.tails(mix, DEVELOPMENT, count), "tinyshakespeare": shakespeare}


def with_rates(config, rates, decay):
    """The configuration with these learning rates, one per level, and this decay for all."""
    levels = [dataclasses.replace(level, rate=rate, decay=decay) for level, rate in zip(config.levels, rates)]
    return dataclasses.replace(config, levels=levels)


def parsed_rates(text):
    """A comma-separated list of numbers."""
    return tuple(float(part) for part in text.split(","))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--rates", type=parsed_rates, action="append", required=True, help="one rate per level")
    parser.add_argument("--decay", type=float, action="append", required=True)
    parser.add_argument("--tokens", type=int, default=8192, help="tokens read of each text")
    options = parser.parse_args()
    torch.set_flush_denormal(True)
    config, weights = export.load_folder(options.model)
    tokenizer = Tokenizer(options.model / "tokenizer.json")
    off = ((0.0,) * len(config.levels), 0.0)
    settings = [off, *itertools.product(options.rates, options.decay)]
    configs = [with_rates(config, *setting) for setting in settings]
    rows = [{} for _ in settings]
    for name, tokens in development_texts(options.model, options.tokens).items():
        size = sum(len(tokenizer.bytes.get(int(token), b"\n")) for token in tokens)
        nats = reading.read(reading.prepare(tokens, weights, config), weights, configs)[0].sum(1)
        for row, value in zip(rows, nats.tolist()):
            row[name] = value / math.log(2) / size
    for (rates, decay), row in zip(settings, rows):
        rounded = {name: round(value, 4) for name, value in row.items()}
        mean = round(sum(row.values()) / len(row), 4)
        print(json.dumps({"rates": rates, "decay": decay, "bits_per_byte": rounded, "mean": mean}))


if __name__ == "__main__":
    main()
