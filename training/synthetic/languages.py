"""Formal languages as in Bhattamishra et al. 2020 and Irie et al. 2023: after every symbol of a member string the model names the
set of symbols that may follow (eos among them where the prefix is a member). A string counts as recognised when every set is right.

The sets of a language are classes, each with one token: `A`, `B`, ... in the order of its `classes`.
"""

from .task import Split, Task, token, tokens

END = "$"
CLASS_TOKENS = tokens("ABCDEFGH")
TRAIN = (1, 40)
SPLITS = (Split("1-40", 1, 40, 16), Split("41-100", 41, 100, 16), Split("101-200", 101, 200, 16))


def parity_string(rng, length):
    """`length` bits with an even number of ones."""
    bits = rng.integers(0, 2, size=length - 1)
    return "".join(map(str, bits)) + str(bits.sum() % 2)


def parity_follow(prefix):
    return "01" + END if prefix.count("1") % 2 == 0 else "01"


def repeated(unit):
    """(string, follow) of (unit unit)*: the sequences of an even number of units."""
    period = 2 * unit

    def string(rng, length):
        return period * (length // len(period))

    def follow(prefix):
        position = len(prefix) % len(period)
        return period[position] + (END if position == 0 else "")

    return string, follow


def blocks(symbols):
    """(string, follow) of a^n b^n, a^n b^n c^n, ..."""

    def string(rng, length):
        return "".join(symbol * (length // len(symbols)) for symbol in symbols)

    def follow(prefix):
        count = prefix.count(symbols[0])
        if len(prefix) == count:
            return symbols[:2]
        done = len(prefix) // count
        return symbols[done] if done < len(symbols) else END

    return string, follow


def shuffle_string(rng, length):
    """`length` brackets of two kinds, each kind balanced by itself; uniform over what may follow and can still be closed."""
    depth, out = [0, 0], []
    for position in range(length):
        left = length - position
        choices = [(kind, 1) for kind in (0, 1) if sum(depth) + 1 < left] + [(kind, -1) for kind in (0, 1) if depth[kind]]
        kind, step = choices[rng.integers(len(choices))]
        depth[kind] += step
        out.append(("()", "[]")[kind][step < 0])
    return "".join(out)


def shuffle_follow(prefix):
    round_open, square_open = (prefix.count(a) > prefix.count(b) for a, b in ("()", "[]"))
    return "([" + ")" * round_open + "]" * square_open + (END if not (round_open or square_open) else "")


def multiples(factor):
    """The multiples of `factor` from low to high, as Task.lengths."""
    return lambda low, high: [length for length in range(low, high + 1) if length % factor == 0]


def _task(name, title, string, follow, classes, factor, steps):
    named = dict(zip(("".join(sorted(symbols)) for symbols in classes), CLASS_TOKENS))

    def sample(rng, length):
        text = string(rng, length)
        answers = [named["".join(sorted(follow(text[: i + 1])))] for i in range(len(text))]
        return [token(symbol) for symbol in text], answers

    return Task(name, title, "language", sample, multiples(factor), TRAIN, SPLITS, steps)


TASKS = (
    _task("parity", "parity", parity_string, parity_follow, ("01" + END, "01"), 1, 400),
    _task("aa", "(aa)*", *repeated("a"), ("a" + END, "a"), 2, 400),
    _task("abab", "(abab)*", *repeated("ab"), ("a" + END, "b", "a"), 4, 400),
    _task("anbn", "a^n b^n", *blocks("ab"), ("ab", "b", END), 2, 400),
    _task("anbncn", "a^n b^n c^n", *blocks("abc"), ("ab", "b", "c", END), 3, 400),
    _task(
        "shuffle2",
        "shuffle-2",
        shuffle_string,
        shuffle_follow,
        ("([" + END, "([)", "([]", "([)]"),
        2,
        400,
    ),
)
