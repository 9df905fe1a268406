"""Training checkpoints: parameters, moments, step and elapsed time, written atomically; the last two are kept."""

import inspect
import os
from pathlib import Path

import torch

KEPT = 2


def write(path, content):
    """Writes `content` to `path` so that a crash leaves the old file or the new one."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    with open(partial, "wb") as file:
        torch.save(content, file)
        file.flush()
        os.fsync(file.fileno())
    partial.rename(path)


def save(folder, content):
    """Writes `content` (a dict with "step") as step-XXXXXXXX.pt and removes all but the newest checkpoints."""
    folder = Path(folder)
    path = folder / f"step-{content['step']:08d}.pt"
    write(path, content)
    for old in sorted(folder.glob("step-*.pt"))[:-KEPT]:
        old.unlink()
    return path


def newest(folder):
    """Path of the newest checkpoint of a folder, or None."""
    found = sorted(Path(folder).glob("step-*.pt"))
    return found[-1] if found else None


def load(path, device="cpu"):
    """The content of a checkpoint that this code wrote, on `device`."""
    if "weights_only" in inspect.signature(torch.load).parameters:
        return torch.load(path, map_location=device, weights_only=False)
    return torch.load(path, map_location=device)
