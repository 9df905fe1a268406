"""Loss on the held-out tails of the training corpora (development text), learning off, for any model with hope.model's interface."""

import math

import torch
import torch.nn.functional as F

from .. import recall

END_OF_DOCUMENT = b"\n"  # the separator's share of the text


def byte_sizes(tokenizer, vocab_size):
    """Bytes of text per token id [V] int64."""
    return torch.tensor([len(tokenizer.bytes.get(token, END_OF_DOCUMENT)) for token in range(vocab_size)])


def token_losses(logits, weights, config, mix, windows, length):
    """{source: (windows [B, T + 1], nats [B, T])} of at most `windows` windows of `length` tokens of each held-out tail.

    logits: the model's function of that name. Every window starts from the zero state.
    """
    found = {}
    for source, rows in mix.validation(windows, length).items():
        rows = torch.from_numpy(rows)
        with torch.no_grad():
            scores, _ = logits(rows[:, :-1], weights, config)
            nats = F.cross_entropy(scores.flatten(0, 1), rows[:, 1:].flatten(), reduction="none")
        found[source] = (rows, nats.view(len(rows), -1))
    return found


def per_source(found, sizes):
    """{source: (nats per token, bits per byte)} of what token_losses found; sizes [V] as from `byte_sizes`."""
    total = lambda nats: float(nats.double().sum())
    return {
        source: (total(nats) / nats.numel(), total(nats) / math.log(2) / int(sizes[rows[:, 1:]].sum()))
        for source, (rows, nats) in found.items()
    }


def losses(logits, weights, config, mix, sizes, windows, length):
    """per_source of token_losses."""
    return per_source(token_losses(logits, weights, config, mix, windows, length), sizes)


def _per_group(found, group_of, count):
    groups = torch.cat([group_of(rows).flatten() for rows, _ in found.values()])
    nats = torch.cat([of.flatten() for _, of in found.values()])
    of = lambda group: nats[groups == group]
    return [(len(of(group)) / len(nats), float(of(group).double().mean())) for group in range(count)]


def per_kind(found):
    """[(share of the targets, nats per token)] by recall.KINDS, over all sources of what token_losses found."""
    return _per_group(found, recall.kinds, len(recall.KINDS))


def per_distance(found):
    """per_kind by recall.DISTANCES, and beyond the last: of targets seen after the same two tokens. nan where there is none."""
    return _per_group(found, recall.distances, len(recall.DISTANCES) + 1)


def mean(found):
    """(nats per token, bits per byte), each the mean over the sources of `per_source`."""
    return tuple(sum(values) / len(values) for values in zip(*found.values()))
