"""Loss on the held-out tails of the training corpora (development text), learning off, for any model with hope.model's interface."""

import math

import torch
import torch.nn.functional as F

END_OF_DOCUMENT = b"\n"  # the separator's share of the text


def byte_sizes(tokenizer, vocab_size):
    """Bytes of text per token id [V] int64."""
    return torch.tensor([len(tokenizer.bytes.get(token, END_OF_DOCUMENT)) for token in range(vocab_size)])


def losses(logits, weights, config, mix, sizes, windows, length):
    """{source: (nats per token, bits per byte)} over at most `windows` windows of `length` tokens of each held-out tail.

    logits: the model's function of that name. Every window starts from the zero state; sizes [V] as from `byte_sizes`.
    """
    found = {}
    for source, rows in mix.validation(windows, length).items():
        rows = torch.from_numpy(rows)
        with torch.no_grad():
            scores, _ = logits(rows[:, :-1], weights, config)
            nats = float(F.cross_entropy(scores.flatten(0, 1), rows[:, 1:].flatten(), reduction="sum"))
        targets = rows[:, 1:]
        found[source] = (nats / targets.numel(), nats / math.log(2) / int(sizes[targets].sum()))
    return found


def mean(found):
    """(nats per token, bits per byte), each the mean over the sources of `losses`."""
    return tuple(sum(values) / len(values) for values in zip(*found.values()))
