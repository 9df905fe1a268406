"""What of a window's next tokens stood in it before: where a model must recall rather than guess."""

import torch

KINDS = ("new", "seen before", "seen after the same token", "seen after the same two tokens")


def _kinds_of_row(tokens):
    seen = [set(), set(), set()]  # of runs of one, two and three tokens
    out = []
    for end, token in enumerate(tokens):
        runs = [tuple(tokens[end - length : end + 1]) for length in range(min(end + 1, 3))]
        out.append(max((length + 1 for length, run in enumerate(runs) if run in seen[length]), default=0))
        for length, run in enumerate(runs):
            seen[length].add(run)
    return out[1:]


def kinds(windows):
    """For each target of windows [B, T + 1] its index in KINDS, [B, T] int64: what the window showed of it before it comes."""
    return torch.tensor([_kinds_of_row(row) for row in windows.tolist()])
