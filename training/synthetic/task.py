"""What a synthetic task is: sequences of tokens with answers at some positions, and their batches."""

from dataclasses import dataclass
from typing import Callable, Tuple

import numpy as np

BOS = 0
IGNORE = -100
VOCABULARY = 257  # bos and the 256 bytes: the smallest byte-level tokenizer


def token(character):
    """The id of a byte, given as a one-character Latin-1 string or as its number (synthetic.tokenizer)."""
    return 1 + (ord(character) if isinstance(character, str) else int(character))


def tokens(text):
    """The ids of a Latin-1 string, one per character."""
    return [token(character) for character in text]


@dataclass(frozen=True)
class Split:
    """A test set: `count` sequences whose length lies in low..high tokens."""

    name: str
    low: int
    high: int
    count: int


@dataclass(frozen=True)
class Task:
    """A task of one group ("mad" or "language").

    sample(rng, length) returns one sequence of at most `length` tokens as (inputs [T], answers [T]): answers[t] is the token
    that must be predicted from inputs[0..t], or IGNORE. It need not be inputs[t + 1]. lengths(low, high) are the lengths that
    sequences can have; training draws from lengths(*train).
    """

    name: str
    title: str
    group: str
    sample: Callable
    lengths: Callable
    train: Tuple[int, int]
    splits: Tuple[Split, ...]
    steps: int


def batch(sequences):
    """Sequences [(inputs, answers)] as int64 arrays [B, 1 + T]: bos first, shorter ones filled with bos and IGNORE at the end."""
    width = 1 + max(len(inputs) for inputs, _ in sequences)
    inputs = np.full((len(sequences), width), BOS, dtype=np.int64)
    answers = np.full((len(sequences), width), IGNORE, dtype=np.int64)
    for row, (given, wanted) in enumerate(sequences):
        inputs[row, 1 : 1 + len(given)] = given
        answers[row, 1 : 1 + len(wanted)] = wanted
    return inputs, answers


def training_batch(task, seed, step, size):
    """The batch of training step `step`: a function of (seed, step) only."""
    rng = np.random.default_rng((seed, 1, step))
    lengths = rng.choice(task.lengths(*task.train), size=size)
    return batch([task.sample(rng, int(length)) for length in lengths])


def test_sequences(task, split, seed):
    """The sequences of a test split, from another random stream than training; lengths are spread evenly over the split."""
    rng = np.random.default_rng((seed, 2, split.low, split.high))
    lengths = np.array(task.lengths(split.low, split.high))
    chosen = lengths[np.linspace(0, len(lengths) - 1, min(split.count, len(lengths))).round().astype(int)]
    repeated = np.resize(chosen, split.count) if task.group == "mad" else chosen
    return [task.sample(rng, int(length)) for length in repeated]
