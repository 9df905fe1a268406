"""What a training step minimises: the loss of separate windows, or of streams that are read while the CMS levels learn."""

from pathlib import Path

import torch

from . import architectures, checkpoint, data, meta

READ_ONLY_EVERY = 4  # every fourth stream learns nothing, so that the model stays good with learning off


class Windows:
    """Windows from the zero state, learning off; process `rank` has its part of the step's batch."""

    def __init__(self, mix, rank, options):
        self.mix, self.options, self.part = mix, options, options.batch // options.processes
        self.rows = slice(rank * self.part, (rank + 1) * self.part)

    def loss(self, step, final, weights, config):
        """Mean loss in nats of this process's windows of step `step`."""
        windows = self.mix.windows(step, self.options.batch, self.options.length, final)
        return architectures.module_of(config).loss(torch.from_numpy(windows[self.rows]).to(self.options.device), weights, config)

    def save(self, folder, step):
        """Nothing is carried from step to step."""


class LearningStreams:
    """Streams read while learning (hope.meta); process `rank` has its part of them and keeps their state between steps."""

    def __init__(self, mix, rank, options, config, step):
        self.rank, self.options = rank, options
        part = options.batch // options.processes
        self.rows = slice(rank * part, (rank + 1) * part)
        self.streams = data.Streams(mix, options.batch, options.length, options.lifetime)
        learns = torch.tensor([float(i % READ_ONLY_EVERY != READ_ONLY_EVERY - 1) for i in range(options.batch)])
        self.learns = learns[self.rows].to(options.device)
        saved = self._path(options.out / "checkpoints", step)
        self.carry = checkpoint.load(saved, options.device) if saved.exists() else None
        self.zero = meta.zero_carry(config, part, device=options.device)

    def _path(self, folder, step):
        return Path(folder) / f"carry-{step:08d}-{self.rank}.pt"

    def loss(self, step, final, weights, config):
        """Mean loss in nats of the windows that this process's streams reach at step `step`."""
        windows, fresh = self.streams.at(step, final)
        restart = (torch.from_numpy(fresh[self.rows]) if self.carry else torch.ones(len(self.learns)).bool()).to(self.options.device)
        carry = (self.carry or self.zero).restarted(restart)
        through = self.options.learning == "through"
        tokens = torch.from_numpy(windows[self.rows]).to(self.options.device)
        loss, carry = meta.window_loss(tokens, weights, config, carry, self.learns, through)
        self.carry = carry.restarted(torch.zeros_like(restart))
        return loss

    def save(self, folder, step):
        """Writes the streams' state beside the checkpoint of step `step`, so that a resumed run repeats an uninterrupted one."""
        checkpoint.write(self._path(folder, step), self.carry)
        for old in sorted(Path(folder).glob(f"carry-*-{self.rank}.pt"))[: -checkpoint.KEPT]:
            old.unlink()
