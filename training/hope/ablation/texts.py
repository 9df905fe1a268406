"""Development texts of the learning cells, and separate stretches of the same kinds on which rates are chosen. Tokens are int64."""

import lzma

import numpy as np
import torch

from .. import data

WIKITEXT_MOST = 30000  # of WikiText-2 valid only so many tokens are development text
SHAKESPEARE_SHARE = 0.2  # of tinyshakespeare only so much
TUNING_MOST = 8192  # tokens at the end of each of these parts that no development text takes
PIECE = 512
TUNING_TAILS = (("wikipedia_en_2018plus", 4), ("gutenberg_scifi_1950s", 3), ("dialogue_topical_chat", 3))  # tenths


def _task(name):
    with lzma.open(data.corpus_folder() / "tasks" / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
        return file.read()


def _wikitext(tokenizer):
    return tokenizer.encode(_task("wikitext2_valid")[: WIKITEXT_MOST * 6])[:WIKITEXT_MOST]


def shakespeare(tokenizer):
    """Tokens of the part of tinyshakespeare that is development text."""
    text = _task("tinyshakespeare")
    return tokenizer.encode(text[: int(len(text) * SHAKESPEARE_SHARE)])


def _held_out(mix):
    """{name: tokens} of every source's held-out tail."""
    return {source.name: tail for source, tail in zip(mix.sources, mix.held_out)}


def tails(mix, names, count):
    """{name: tokens [<= count]} of the held-out tails of these sources, from their beginnings."""
    held_out = _held_out(mix)
    return {name: torch.from_numpy(held_out[name][:count].astype(np.int64)) for name in names}


def _stretch(tokens, seed, count, most, name):
    """The seed's stretch of `count` tokens of a text; raises ValueError beyond its development part."""
    if seed * count > most:
        raise ValueError(f"{name}: expected seed * tokens <= {most}, got {seed} * {count}")
    return torch.tensor(tokens[(seed - 1) * count : seed * count])


def _mixed(mix, seed, count):
    """Pieces of 512 tokens of the held-out tails (their first halves), one source after the other, over and over."""
    halves = [np.asarray(tail[: len(tail) // 2]) for tail in mix.held_out if len(tail) // 2 >= 2 * PIECE]
    pieces = []
    for number in range((seed - 1) * count // PIECE, -(-seed * count // PIECE)):
        tail = halves[number % len(halves)]
        start = number // len(halves) % (len(tail) // PIECE) * PIECE
        pieces.append(tail[start : start + PIECE].astype(np.int64))
    return torch.from_numpy(np.concatenate(pieces)[:count])


def development(mix, tokenizer, seed, count):
    """{name: tokens [count]}: another stretch of each text for every seed, from 1."""
    parts = {"wikitext2": _wikitext(tokenizer), "tinyshakespeare": shakespeare(tokenizer)}
    found = {name: _stretch(tokens, seed, count, len(tokens) - TUNING_MOST, name) for name, tokens in parts.items()}
    return {**found, "mixed": _mixed(mix, seed, count)}


def tuning(mix, tokenizer, count):
    """{name: tokens [count]}: texts on which rates are chosen, the ends of the parts that `development` takes the beginnings of.

    Of the held-out tails the second halves. Raises ValueError beyond TUNING_MOST tokens.
    """
    if count > TUNING_MOST:
        raise ValueError(f"tuning: expected at most {TUNING_MOST} tokens, got {count}")
    held_out = _held_out(mix)
    pieces = [held_out[name][len(held_out[name]) // 2 :][: count * tenths // 10] for name, tenths in TUNING_TAILS]
    parts = {"wikitext2": _wikitext(tokenizer), "tinyshakespeare": shakespeare(tokenizer)}
    ends = {name: torch.tensor(tokens[-count:]) for name, tokens in parts.items()}
    return {**ends, "mixed": torch.from_numpy(np.concatenate(pieces).astype(np.int64))}


def measuring(mix, count, length):
    """Training text [about count] on which the scales of gradients are measured, in documents' windows of `length` tokens."""
    windows = mix.windows(0, max(1, count // length), length, final=False)[:, :length]
    return torch.from_numpy(np.ascontiguousarray(windows)).flatten()
