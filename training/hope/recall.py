"""What of a window's next tokens stood in it before: where a model must recall rather than guess."""

from bisect import bisect_left

import torch

DISTANCES = (16, 32, 64, 128, 256)  # tokens, upper bounds
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


def _distances_of_row(tokens):
    last, out = {}, [-1]  # the first target follows one token
    for end in range(2, len(tokens)):
        run = tuple(tokens[end - 2 : end + 1])
        out.append(bisect_left(DISTANCES, end - last[run]) if run in last else -1)
        last[run] = end
    return out


def distances(windows):
    """For each target seen after the same two tokens, how long ago that was last: the index of the bound in DISTANCES, [B, T] int64;
    len(DISTANCES) beyond the last, -1 for other targets."""
    return torch.tensor([_distances_of_row(row) for row in windows.tolist()])
