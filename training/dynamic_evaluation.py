"""What learning while reading saves beside dynamic evaluation: gradient steps on all weights, or on the levels' W2 alone, as it reads.

    /usr/bin/python3 training/dynamic_evaluation.py --tokenizer models/hope-small/tokenizer.json --model models/hope-small --model runs/transformer

Each model is a model folder, a run folder or a checkpoint, as in training/compare.py. Development text: the held-out tails of a novel, of science
fiction and of dialogue, WikiText-2 and tinyshakespeare; each is one text, and every token is scored before anything learns it. Printed
are nats per token beyond the first 2,000 tokens and, of each way of learning, the per cent saved of them.
"""

import argparse
from pathlib import Path

import torch

from compare import loaded
from hope import data, dynamic_evaluation, learning, model
from hope.ablation import texts
from hope.architectures import module_of
from hope.tokenizer import Tokenizer

BEYOND = 2000
TAILS = ("gutenberg_fiction_plain", "gutenberg_scifi_1950s", "dialogue_topical_chat")
MEASURED_TOKENS = 8192
MEASURED_LENGTH = 1024


def development_texts(mix, tokenizer, count):
    """{name: tokens [<= count]}."""
    other = texts.development(mix, tokenizer, 1, count)
    return {**texts.tails(mix, TAILS, count), **{name: other[name] for name in ("wikitext2", "tinyshakespeare")}}


def ways(config, weights, mix, rates):
    """(what, function from tokens [T] to nll [T] in nats) of every way of learning that the model has; mix: a data.Mix, for the gradients' scales."""
    windows = torch.from_numpy(mix.windows(0, MEASURED_TOKENS // MEASURED_LENGTH, MEASURED_LENGTH, final=False).astype("int64"))
    everything = dynamic_evaluation.trained(weights)
    groups = {"all weights": everything}
    if module_of(config) is model:
        yield "levels learn", lambda tokens: learning.evaluate(config, weights, tokens, learn=True)
        groups["W2 of the levels"] = [name for name in everything if name.endswith(".w2")]
    scales = dynamic_evaluation.measured_scales(config, weights, everything, windows)
    for group, names in groups.items():
        moved = {name: scales[name] for name in names}
        for rate in rates:
            read = lambda tokens, rate=rate, moved=moved: dynamic_evaluation.evaluate(config, weights, tokens, rate, moved)
            yield f"{group}, rate {rate:g}", read


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--model", type=Path, action="append", required=True)
    parser.add_argument("--tokens", type=int, default=8192, help="tokens read of each text")
    parser.add_argument("--rates", default="3e-5,1e-4,3e-4,1e-3")
    options = parser.parse_args()
    torch.set_flush_denormal(True)
    mix = data.Mix(data.tokenise_all(options.tokenizer, processes=1), seed=0)
    found = development_texts(mix, Tokenizer(options.tokenizer), options.tokens)
    rates = [float(rate) for rate in options.rates.split(",")]
    for path in options.model:
        _, config, weights = loaded(path)
        weights = {name: value.float() for name, value in weights.items()}
        beyond = lambda read: {name: float(read(tokens)[BEYOND:].mean()) for name, tokens in found.items()}
        off = beyond(lambda tokens: dynamic_evaluation.evaluate(config, weights, tokens))
        print(f"\n| {path} |", *(f"{name} |" for name in found), "\n|---|", "---|" * len(found), sep="")
        print("| off, nats per token |", *(f"{value:.3f} |" for value in off.values()), flush=True)
        for what, read in ways(config, weights, mix, rates):
            print(f"| {what} |", *(f"{1 - value / off[name]:.1%} |" for name, value in beyond(read).items()), flush=True)


if __name__ == "__main__":
    main()
