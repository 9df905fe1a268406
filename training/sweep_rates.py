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
import lzma
import math
from pathlib import Path

import torch
import torch.nn.functional as F

from hope import chunk, config as configuration, data, learning, safetensors_io
from hope.primitives import rms
from hope.tokenizer import Tokenizer

DEVELOPMENT = ("wikipedia_en_2018plus", "gutenberg_scifi_1950s", "dialogue_topical_chat")
SHAKESPEARE_SHARE = 0.2


def shakespeare():
    """The first fifth of tinyshakespeare."""
    with lzma.open(data.corpus_folder() / "tasks" / "tinyshakespeare.txt.xz", "rt", encoding="utf-8") as file:
        text = file.read()
    return text[: int(len(text) * SHAKESPEARE_SHARE)]


def development_texts(folder, count):
    """{name: tokens [<= count]} of the development texts."""
    tokenizer_path = folder / "tokenizer.json"
    mix = data.Mix(data.tokenise_all(tokenizer_path, processes=1), seed=0)
    held_out = {source.name: tokens for source, tokens in zip(data.SOURCES, mix.held_out)}
    texts = {name: torch.from_numpy(held_out[name][:count].astype("int64")) for name in DEVELOPMENT}
    texts["tinyshakespeare"] = torch.tensor(Tokenizer(tokenizer_path).encode(shakespeare())[:count])
    return texts


def with_rates(config, rates, decay):
    """The configuration with these learning rates, one per level, and this decay for all."""
    levels = [dataclasses.replace(level, rate=rate, decay=decay) for level, rate in zip(config.levels, rates)]
    return dataclasses.replace(config, levels=levels)


def forward(tokens, weights, config, states, learners):
    """Logits [S, T, V], residual [S, T, d], {(block, level): h [S, T, m]} and new states of S streams that read tokens [T]."""
    x = weights["embed.weight"][tokens].expand(len(learners), -1, -1)
    features, following = {}, []
    for i in range(config.n_blocks):
        deltas, hidden = {}, {}
        for index, level in enumerate(config.levels if config.is_adaptive(i) else []):
            deltas[level.name] = torch.stack([learner.matrices[i, index].delta for learner in learners])
        x, state = chunk.block(x, weights, i, config, states[i], deltas, hidden)
        following.append(state)
        features.update({(i, index): hidden[level.name] for index, level in enumerate(config.levels) if deltas})
    scores = F.linear(rms(x, weights["norm_final.weight"], config.norm_eps), weights["embed.weight"])
    return scores, x, features, following


def read(tokens, weights, configs):
    """nll [S] in nats, summed over tokens [T] read after bos, for each of S configurations that differ in their CMS rates.

    The result for each is that of learning.evaluate.
    """
    config = configs[0]
    learners = [learning.CmsLearner(each, weights, torch.float32) for each in configs]
    states = [chunk.zero_state(config, len(configs)) for _ in range(config.n_blocks)]
    stream, position, total = torch.cat([torch.tensor([config.bos_token_id]), tokens]), 0, torch.zeros(len(configs))
    mask = torch.tensor(learning.LEARN_ALL)
    while position < len(tokens):
        length = min(learning.segment_limit(config, position), len(tokens) - position)
        for learner in learners:
            learner.apply_due(position)
        targets = stream[position + 1 : position + length + 1]
        scores, residual, features, states = forward(stream[position : position + length], weights, config, states, learners)
        for index, learner in enumerate(learners):
            total[index] += F.cross_entropy(scores[index], targets, reduction="sum")
            teach = learning.teach_signal(config, weights, scores[index], residual[index], targets)
            own = {key: value[index] for key, value in features.items()}
            learner.accumulate(teach, own, mask.expand(length))
        position += length
    return total


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
    config, tokenizer = configuration.load(options.model / "config.json"), Tokenizer(options.model / "tokenizer.json")
    weights = {name: value.float() for name, value in safetensors_io.load(options.model / "model.safetensors")[0].items()}
    off = ((0.0,) * len(config.levels), 0.0)
    settings = [off, *itertools.product(options.rates, options.decay)]
    configs = [with_rates(config, *setting) for setting in settings]
    rows = [{} for _ in settings]
    for name, tokens in development_texts(options.model, options.tokens).items():
        size = sum(len(tokenizer.bytes.get(int(token), b"\n")) for token in tokens)
        with torch.no_grad():
            nats = read(tokens, weights, configs)
        for row, value in zip(rows, nats.tolist()):
            row[name] = value / math.log(2) / size
    for (rates, decay), row in zip(settings, rows):
        rounded = {name: round(value, 4) for name, value in row.items()}
        mean = round(sum(row.values()) / len(row), 4)
        print(json.dumps({"rates": rates, "decay": decay, "bits_per_byte": rounded, "mean": mean}))


if __name__ == "__main__":
    main()
