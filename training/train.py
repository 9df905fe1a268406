"""Pre-trains a HOPE model on CPU cores, one process per core, each with half of the batch.

    /usr/bin/python3 training/train.py --config training/configs/hope-small.json \\
        --tokenizer models/hope-small/tokenizer.json --out runs/hope-small --minutes 80

Started again with the same arguments it continues from its newest checkpoint. The windows of step n depend on (seed, n)
only and the batch is summed in a fixed order, so a resumed run repeats an uninterrupted one bit for bit, given the schedule.
The schedule is a function of progress, 0 to 1: with --steps progress is step / steps (exact); with --minutes it is the
training time so far (kept in the checkpoint) over the budget, so that a run on a busy machine still ends with its rate decayed.
The last checkpoint at the constant rate is kept as stable.pt: a longer budget continues from it (remove the newer checkpoints).
"""

import argparse
import csv
import dataclasses
import json
import multiprocessing
import multiprocessing.connection
import subprocess
import sys
import time
from pathlib import Path

import torch

from hope import architectures, checkpoint, data, export, learning, meta, muon_adamw, objective

FINAL_RATE = 0.02
FINAL_MIX_FROM = 0.85
CLIP = 1.0
PLOT = Path(__file__).with_name("plot_loss.py")
VALIDATION_WINDOWS = 2
COLUMNS = ("step", "tokens", "seconds", "loss", "learning_rate", "grad_norm", "self_modifying", "projection_rate", "final_mix")


def learning_rate(options, step, progress):
    """Linear warm-up over --warmup steps, constant, then linear decay from --decay-from to FINAL_RATE of the peak at progress 1."""
    decay = max(0.0, progress - options.decay_from) / (1 - options.decay_from)
    return options.rate * min(1.0, (step + 1) / options.warmup) * (1 - (1 - FINAL_RATE) * min(1.0, decay))


def raw_parameters(weights):
    """Trainable parameters of weights: lambda_p is kept as its logit, so that it stays in (0, 1)."""
    return {name: torch.logit(value) if name.endswith("projections.rate") else value for name, value in weights.items()}


def model_weights(parameters):
    """The inverse of raw_parameters, differentiable."""
    return {name: torch.sigmoid(value) if name.endswith("projections.rate") else value for name, value in parameters.items()}


def without_rates(weights):
    """The tensors of a model folder: the levels' learned rates go to its config.json instead."""
    return {name: value for name, value in weights.items() if not name.startswith(meta.PREFIX)}


class Shared:
    """Parameters, moments and per-process gradients as flat tensors (on the CPU in shared memory), with a view per tensor."""

    def __init__(self, weights, processes, device="cpu"):
        self.names = [name for name in weights if muon_adamw.is_trained(name)]
        self.shapes = {name: tuple(weights[name].shape) for name in self.names}
        self.fixed = {name: value.to(device) for name, value in weights.items() if not muon_adamw.is_trained(name)}
        sizes = [weights[name].numel() for name in self.names]
        flat = lambda *shape: torch.zeros(*shape, sum(sizes), device=device).share_memory_()
        self.parameters, self.first, self.second = flat(), flat(), flat()
        self.gradients = flat(processes)
        self.losses = torch.zeros(processes).share_memory_()
        self.progress = torch.zeros(2, dtype=torch.float64).share_memory_()
        self.offsets = dict(zip(self.names, torch.tensor([0, *sizes]).cumsum(0).tolist()))
        for name, value in self.views(self.parameters).items():
            value.copy_(weights[name])

    def view(self, flat, name):
        shape = self.shapes[name]
        start = self.offsets[name]
        return flat[start : start + torch.Size(shape).numel()].view(shape)

    def views(self, flat):
        return {name: self.view(flat, name) for name in self.names}

    def assigned(self, rank, processes):
        """The tensors that process `rank` updates: matrices and others each dealt out in turn."""
        ordered = sorted(self.names, key=lambda name: muon_adamw.uses_muon(name, self.shapes[name]))
        return ordered[rank::processes]


def gradient(shared, rank, loss_of, bf16):
    """Writes the loss `loss_of(weights)` and its gradient to shared memory; bf16: matrix products outside the memories in bf16."""
    parameters = {name: value.detach().requires_grad_() for name, value in shared.views(shared.parameters).items()}
    with torch.autocast(shared.parameters.device.type, torch.bfloat16, enabled=bf16):
        loss = loss_of(model_weights({**parameters, **shared.fixed}))
    grads = torch.autograd.grad(loss, list(parameters.values()), allow_unused=True)
    shared.losses[rank] = loss.detach()
    for name, grad in zip(parameters, grads):
        view = shared.view(shared.gradients[rank], name)
        view.zero_() if grad is None else view.copy_(grad)


def apply_update(shared, names, step, rate):
    """Clips the mean gradient and updates the tensors `names`; returns the gradient's norm before clipping."""
    mean = shared.gradients.mean(0)
    norm = mean.norm()
    mean.mul_(torch.clamp(CLIP / (norm + 1e-6), max=1.0))
    for name in names:
        moments = shared.view(shared.first, name), shared.view(shared.second, name)
        muon_adamw.update(name, shared.view(shared.parameters, name), shared.view(mean, name), *moments, step + 1, rate)
    return float(norm)


def validate(shared, config, mix, length):
    """{source: mean loss in nats per token} on the held-out tails."""
    weights = model_weights({**shared.views(shared.parameters), **shared.fixed})
    with torch.no_grad():
        sources = mix.validation(VALIDATION_WINDOWS, length)
        on_device = lambda windows: torch.from_numpy(windows).to(shared.parameters.device)
        return {name: float(architectures.module_of(config).loss(on_device(windows), weights, config)) for name, windows in sources.items()}


def level_norms(shared, config):
    """{level: largest Frobenius norm of its w2 over the blocks}: what would grow first if training became unstable."""
    norm = lambda block, level: float(shared.view(shared.parameters, f"blocks.{block}.cms.{level.name}.w2").norm())
    return {level.name: max(norm(block, level) for block in range(config.n_blocks)) for level in config.levels}


class Journal:
    """loss.csv and validation.jsonl of a run; rows after the resumed step are dropped."""

    def __init__(self, folder, step):
        self.path, self.validation = folder / "loss.csv", folder / "validation.jsonl"
        rows = []
        if self.path.exists():
            with open(self.path, newline="") as file:
                rows = [row for row in list(csv.reader(file))[1:] if int(row[0]) < step]
        self.file = open(self.path, "w", newline="", buffering=1)
        self.writer = csv.writer(self.file)
        self.writer.writerows([COLUMNS, *rows])

    def row(self, values):
        self.writer.writerow([f"{value:.6g}" if isinstance(value, float) else value for value in values])

    def validated(self, step, losses, norms):
        with open(self.validation, "a") as file:
            file.write(json.dumps({"step": step, "losses": losses, "w2_norms": norms}) + "\n")
        print(f"step {step} validation", {name: round(value, 3) for name, value in losses.items()}, flush=True)


def checkpoint_content(shared, step, seconds, config):
    return {
        "step": step,
        "seconds": seconds,
        "config": architectures.to_json(config),
        "weights": without_rates({**model_weights(shared.views(shared.parameters)), **shared.fixed}),
        "rates": {name: value.clone() for name, value in shared.views(shared.parameters).items() if name.startswith(meta.PREFIX)},
        "parameters": shared.parameters,
        "first": shared.first,
        "second": shared.second,
    }


def train(rank, shared, barrier, options, config, start):
    """The training loop of one process; process 0 also keeps the clock, the journal and the checkpoints."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    mix = data.Mix(options.shards, options.seed, options.sources)
    static = dataclasses.replace(config, projections="static") if config.self_modifying else config
    names = shared.assigned(rank, options.processes)
    goal = objective.Windows(mix, rank, options)
    if options.learning != "off":
        goal = objective.LearningStreams(mix, rank, options, config, start["step"])
    journal = Journal(options.out, start["step"]) if rank == 0 else None
    began = saved = time.time()
    step, stable = start["step"], True
    while True:
        if rank == 0:
            seconds = start["seconds"] + time.time() - began
            shared.progress[1] = time.time() - saved >= 60 * options.checkpoint_minutes
            shared.progress[0] = step / options.steps if options.steps else seconds / (60 * options.minutes)
        barrier.wait()
        progress = float(shared.progress[0])
        if progress >= 1:
            break
        if rank == 0 and stable and progress >= options.decay_from:
            seconds = start["seconds"] + time.time() - began
            checkpoint.write(options.out / "stable.pt", checkpoint_content(shared, step, seconds, config))
        stable = progress < options.decay_from
        current = static if progress < options.static_until else config
        final = progress >= FINAL_MIX_FROM
        gradient(shared, rank, lambda weights: goal.loss(step, final, weights, current), options.bf16)
        barrier.wait()
        rate = learning_rate(options, step, progress)
        norm = apply_update(shared, names, step, rate)
        barrier.wait()
        loss = float(shared.losses.mean())
        if not torch.isfinite(torch.tensor([loss, norm])).all():
            raise SystemExit(f"step {step}: expected a finite loss and gradient norm, got {loss} and {norm}")
        step += 1
        saving = bool(shared.progress[1])
        if saving:
            goal.save(options.out / "checkpoints", step)
        if rank == 0:
            rates = [shared.view(shared.parameters, name).sigmoid().mean() for name in shared.names if name.endswith("projections.rate")]
            mean_rate = float(sum(rates) / len(rates)) if rates and current.self_modifying else 0.0
            seconds = start["seconds"] + time.time() - began
            tokens = step * options.batch * options.length
            journal.row((step - 1, tokens, seconds, loss, rate, norm, int(current.self_modifying), mean_rate, int(final)))
            if step % options.log_every == 0:
                speed = tokens / seconds
                print(f"step {step} {seconds:.0f} s {speed:.0f} tok/s loss {loss:.3f} norm {norm:.2f} rate {rate:.2e}", flush=True)
            if saving:
                checkpoint.save(options.out / "checkpoints", checkpoint_content(shared, step, seconds, config))
                subprocess.run([sys.executable, PLOT, "--run", options.out, "--out", options.out / "loss.png"])
                journal.validated(step, validate(shared, current, mix, options.length), level_norms(shared, config))
                saved = time.time()
    if rank == 0:
        seconds = start["seconds"] + time.time() - began
        checkpoint.save(options.out / "checkpoints", checkpoint_content(shared, step, seconds, config))
        journal.validated(step, validate(shared, config, mix, options.length), level_norms(shared, config))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--mix", type=Path, help="JSON list of sources (hope/data.py); default: configs/mix.json")
    parser.add_argument("--init", type=Path, help="checkpoint or model folder whose weights a new run starts from")
    parser.add_argument(
        "--learning",
        choices=("off", "stop", "through"),
        default="off",
        help="read streams while the CMS levels learn; whether the gradient stops at their updates or flows through them",
    )
    parser.add_argument("--lifetime", type=int, default=8, help="windows that a stream goes on for, with --learning")
    budget = parser.add_mutually_exclusive_group(required=True)
    budget.add_argument("--minutes", type=float)
    budget.add_argument("--steps", type=int)
    parser.add_argument("--batch", type=int, default=8, help="windows per step")
    parser.add_argument("--length", type=int, default=512, help="tokens per window")
    parser.add_argument("--rate", type=float, default=5e-3, help="peak learning rate")
    parser.add_argument("--warmup", type=int, default=100, help="steps in which the learning rate rises")
    parser.add_argument("--decay-from", type=float, default=0.7, help="progress from which the learning rate decays")
    parser.add_argument("--static-until", type=float, default=0.12, help="progress up to which lambda_p is held at 0")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2, help="on the CPU, one per core")
    parser.add_argument("--device", default="cpu", help="cpu, or cuda (with --processes 1)")
    parser.add_argument("--bf16", action="store_true", help="matrix products outside the memories in bf16 (AMX, GPU)")
    parser.add_argument("--checkpoint-minutes", type=float, default=5)
    parser.add_argument("--log-every", type=int, default=20)
    options = parser.parse_args()
    if options.device != "cpu" and options.processes != 1:
        parser.error(f"--processes: expected 1 with --device {options.device}, got {options.processes}")
    if options.batch % options.processes:
        parser.error(f"--batch: expected a multiple of --processes {options.processes}, got {options.batch}")
    return options


def initial_weights(options, config):
    """Those of --init, or random ones."""
    if not options.init:
        return architectures.module_of(config).initial_weights(config, options.seed)
    return export.load_folder(options.init)[1] if options.init.is_dir() else checkpoint.load(options.init)["weights"]


def starting_weights(options, config):
    """Weights of a new run; for learning streams with the levels' rates and the grad_rms that they are relative to."""
    weights = initial_weights(options, config)
    if options.learning == "off":
        return weights
    mix = data.Mix(options.shards, options.seed, options.sources)
    return {**weights, **learning.measured_on_mix(config, weights, mix), **meta.initial_rates(config)}


def main():
    options = arguments()
    config = architectures.load(options.config)
    if options.learning != "off" and not config.levels:
        raise SystemExit(f"--learning {options.learning}: expected a model with CMS levels, got {options.config}")
    options.out.mkdir(parents=True, exist_ok=True)
    options.sources = data.load_mix(options.mix) if options.mix else data.SOURCES
    options.shards = data.tokenise_all(options.tokenizer, options.processes, options.sources)
    shared = Shared(raw_parameters(starting_weights(options, config)), options.processes, options.device)
    start = {"step": 0, "seconds": 0.0}
    newest = checkpoint.newest(options.out / "checkpoints")
    if newest:
        start = checkpoint.load(newest)
        for key in ("parameters", "first", "second"):
            getattr(shared, key).copy_(start[key])
        shared.fixed = {name: start["weights"][name].to(options.device) for name in shared.fixed}
        print(f"continuing from {newest}", flush=True)
    print(f"{sum(torch.Size(shape).numel() for shape in shared.shapes.values())} parameters", flush=True)
    context = multiprocessing.get_context("fork")
    barrier = context.Barrier(options.processes)
    common = (shared, barrier, options, config, start)
    if options.processes == 1:
        return train(0, *common)
    workers = [context.Process(target=train, args=(rank, *common), daemon=True) for rank in range(options.processes)]
    for worker in workers:
        worker.start()
    running = {worker.sentinel: worker for worker in workers}
    while running:
        for sentinel in multiprocessing.connection.wait(list(running)):
            if running.pop(sentinel).exitcode:
                barrier.abort()
    if any(worker.exitcode for worker in workers):
        raise SystemExit(f"a training process failed: exit codes {[worker.exitcode for worker in workers]}")


if __name__ == "__main__":
    main()
