"""The MAD tasks (Poli et al. 2024, "Mechanistic Design and Scaling of Hybrid Architectures", section 3), at sizes for minutes of
training on one core. Differences from the paper are stated in docs/reference/synthetic.md.

Each `sample` returns (inputs, answers) as described in synthetic.task.
"""

import numpy as np

from .task import IGNORE, Split, Task, token, tokens

KEYS = tokens("ABCDEFGH")
VALUES = tokens("abcdefgh")
NOISE = tokens("0123456789+-*/=?")
COPIED = tokens("abcdefghijklmn")
BLANK = token(".")
COPY = token(">")
COPY_COUNT = 8
MARKS = tokens("ABCDEFGHIJKLMNOPQRSTUVWX")
FUZZY_PAIRS = 4
FUZZY_MOTIF = 3
NOISE_SHARE = 0.2
FACTS = 112
CHANGED_FACTS = 16
FACT_KEYS = [token(byte) for byte in range(32, 32 + FACTS)]
FACT_VALUES = [token(byte) for byte in range(32 + FACTS, 32 + 2 * FACTS)]
FACT_SEED = 12345


def _recall(rng, length, noise_share):
    """Key-value pairs with a mapping of their own per sequence; the value of a key seen before is asked."""
    mapping, inputs, answers = {}, [], []
    while len(inputs) < length:
        if noise_share and rng.random() < noise_share:
            inputs += [int(value) for value in rng.choice(NOISE, size=2)]
            answers += [IGNORE, IGNORE]
            continue
        key = int(rng.choice(KEYS))
        known = key in mapping
        value = mapping.setdefault(key, int(rng.choice(VALUES)))
        inputs += [key, value]
        answers += [value if known else IGNORE, IGNORE]
    return inputs, answers


def recall(rng, length):
    return _recall(rng, length, 0.0)


def noisy_recall(rng, length):
    return _recall(rng, length, NOISE_SHARE)


def fuzzy_recall(rng, length):
    """As recall, with keys and values of one to three tokens; every token of a known key's value is asked."""
    motif = lambda vocabulary: tuple(int(t) for t in rng.choice(vocabulary, size=rng.integers(1, FUZZY_MOTIF + 1), replace=False))
    keys = []
    while len(keys) < FUZZY_PAIRS:
        key = motif(KEYS)
        if key not in keys:
            keys.append(key)
    mapping = {key: motif(VALUES) for key in keys}
    seen, inputs, answers = set(), [], []
    while True:
        key = keys[rng.integers(len(keys))]
        value = mapping[key]
        if len(inputs) + len(key) + len(value) > length:
            return inputs, answers
        asked = value if key in seen else (IGNORE,) * len(value)
        inputs += [*key, *value]
        answers += [*(IGNORE,) * (len(key) - 1), *asked, IGNORE]
        seen.add(key)


def selective_copying(rng, length):
    """Tokens among blanks, then the copy token and blanks: while the blanks are read the tokens are asked in their order."""
    copied = [int(value) for value in rng.choice(COPIED, size=COPY_COUNT)]
    room = length - COPY_COUNT
    inputs = np.full(length, BLANK)
    places = np.sort(rng.choice(room, size=COPY_COUNT, replace=False))
    inputs[places] = copied
    inputs[room] = COPY
    answers = [IGNORE] * room + copied
    return inputs.tolist(), answers


def compression(rng, length):
    """Tokens, then the copy token; then marks 1, 2, ...: at mark i the i-th token is asked. `length` counts all of them."""
    count = (length - 1) // 2
    content = [int(value) for value in rng.choice(COPIED, size=count)]
    inputs = [*content, COPY, *MARKS[:count]]
    return inputs, [IGNORE] * (count + 1) + content


def fact_values():
    """The fixed mapping of the memorisation task: {key: value}."""
    values = np.random.default_rng(FACT_SEED).permutation(FACT_VALUES)
    return dict(zip(FACT_KEYS, (int(value) for value in values)))


def memorisation(rng, length):
    """Keys with their values; the mapping is the same in all sequences and every value is asked."""
    mapping = fact_values()
    keys = [int(key) for key in rng.choice(FACT_KEYS, size=length // 2, replace=False)]
    inputs = [part for key in keys for part in (key, mapping[key])]
    return inputs, [part for key in keys for part in (mapping[key], IGNORE)]


def changed_facts():
    """Facts that contradict the trained ones, as [(key, value)]: the last keys in a circle, each with its successor's value.

    A session is told them while it reads, after training.
    """
    mapping = fact_values()
    keys = FACT_KEYS[-CHANGED_FACTS:]
    return [(key, mapping[following]) for key, following in zip(keys, keys[1:] + keys[:1])]


def _exactly(low, high):
    return [high]


def _task(name, title, sample, length, steps):
    return Task(name, title, "mad", sample, _exactly, (length, length), (Split(f"{length} tokens", length, length, 64),), steps)


TASKS = (
    _task("recall", "in-context recall", recall, 64, 300),
    _task("noisy_recall", "noisy in-context recall", noisy_recall, 64, 300),
    _task("fuzzy_recall", "fuzzy in-context recall", fuzzy_recall, 48, 400),
    _task("selective_copying", "selective copying", selective_copying, 32, 600),
    _task("compression", "compression", compression, 25, 600),
    _task("memorisation", "memorisation", memorisation, 32, 300),
)
