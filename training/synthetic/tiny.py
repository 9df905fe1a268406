"""The tiny models of the synthetic tasks: configuration, training, accuracy, model folder."""

import math
import time

import numpy as np
import torch
import torch.nn.functional as F

from hope import checkpoint, config as configuration, model, muon_adamw
from hope.export import export, load_folder

from .task import BOS, IGNORE, VOCABULARY, batch, training_batch

PROJECTIONS = ("self_modifying", "static")
BATCH = 16
PEAK_RATE = 1e-2
FINAL_RATE = 0.05
WARMUP_STEPS = 40
CLIP = 1.0


def _level(name, chunk):
    return {
        "name": name,
        "chunk": chunk,
        "hidden": 64,
        "rank": 0,
        "rate": 0.01,
        "decay": 0.0,
        "clip": 4.0,
        "max_ratio": 1.0,
        "optimizer": {"type": "sgd"},
    }


def tiny_config(name, projections):
    """The configuration of a tiny model; `projections` is one of PROJECTIONS."""
    return configuration.parse(
        {
            "format": "hope",
            "format_version": 1,
            "name": name,
            "vocab_size": VOCABULARY,
            "d_model": 64,
            "n_blocks": 2,
            "n_heads": 2,
            "head_dim": 32,
            "conv_width": 4,
            "static_hidden": 128,
            "norm_eps": 1e-5,
            "bos_token_id": BOS,
            "eos_token_id": BOS,
            "mixer": {"projections": projections, "projection_chunk": 32, "eta_max": 1.0},
            "cms": {"adaptive_blocks": 2, "levels": [_level("fast", 16), _level("slow", 128)]},
        }
    )


def learning_rate(step, steps):
    """Linear warm-up, then a cosine down to FINAL_RATE of the peak."""
    progress = step / steps
    cosine = FINAL_RATE + (1 - FINAL_RATE) * 0.5 * (1 + math.cos(math.pi * progress))
    return PEAK_RATE * min(1.0, (step + 1) / WARMUP_STEPS) * cosine


def _raw(weights):
    """Trained parameters: lambda_p as its logit, so that it stays in (0, 1)."""
    return {name: torch.logit(value) if name.endswith(".rate") else value for name, value in weights.items()}


def _weights(parameters):
    return {name: torch.sigmoid(value) if name.endswith(".rate") else value for name, value in parameters.items()}


def answer_loss(scores, answers):
    """Mean cross-entropy in nats of scores [B, T, V] at the positions of answers [B, T] that are asked."""
    return F.cross_entropy(scores.flatten(0, 1), answers.flatten(), ignore_index=IGNORE)


class TinyModel:
    """A model under training: parameters and moments by tensor name.

    `architecture` is the module hope.model or hope.transformer, `config` its configuration.
    """

    def __init__(self, config, seed, architecture=model):
        self.config, self.architecture = config, architecture
        self.parameters = _raw(architecture.initial_weights(config, seed))
        self.trained = [name for name in self.parameters if muon_adamw.is_trained(name)]
        self.moments = {name: tuple(torch.zeros_like(self.parameters[name]) for _ in range(2)) for name in self.trained}

    @property
    def size(self):
        """Number of trained parameters."""
        return sum(self.parameters[name].numel() for name in self.trained)

    def weights(self):
        """The weights by tensor name, as a model folder stores them."""
        return _weights(self.parameters)

    def train_step(self, inputs, answers, step, steps):
        """One update on inputs and answers [B, T] (int64 arrays); returns the loss before it."""
        leaves = {name: self.parameters[name].detach().requires_grad_() for name in self.trained}
        scores, _ = self.architecture.logits(torch.from_numpy(inputs), _weights({**self.parameters, **leaves}), self.config)
        loss = answer_loss(scores, torch.from_numpy(answers))
        grads = torch.autograd.grad(loss, list(leaves.values()), allow_unused=True)
        grads = {name: grad for name, grad in zip(leaves, grads) if grad is not None}
        norm = torch.stack([grad.norm() for grad in grads.values()]).norm()
        scale = torch.clamp(CLIP / (norm + 1e-6), max=1.0)
        rate = learning_rate(step, steps)
        with torch.no_grad():
            for name, grad in grads.items():
                muon_adamw.update(name, self.parameters[name], grad * scale, *self.moments[name], step + 1, rate)
        return float(loss)

    def predict(self, inputs):
        """The most probable next token at every position of inputs [B, T] (int64 array), as an array of that shape."""
        with torch.no_grad():
            scores, _ = self.architecture.logits(torch.from_numpy(inputs), self.weights(), self.config)
        return scores.argmax(-1).numpy()


def train(learner, task, seed, steps, report=None):
    """Trains a learner (train_step) on `task`; returns {"steps", "loss" (mean of the last 20), "seconds" (processor time)}."""
    began, losses = time.process_time(), []
    for step in range(steps):
        losses.append(learner.train_step(*training_batch(task, seed, step, BATCH), step, steps))
        if not math.isfinite(losses[-1]):
            raise FloatingPointError(f"{task.name}, step {step}: expected a finite loss, came {losses[-1]}")
        if report and (step + 1) % 100 == 0:
            report(f"step {step + 1}/{steps} loss {sum(losses[-20:]) / len(losses[-20:]):.3f}")
    return {"steps": steps, "loss": sum(losses[-20:]) / len(losses[-20:]), "seconds": time.process_time() - began}


def accuracy(learner, sequences):
    """{"answers", "right", "sequences", "sequences_right"} of a learner (predict) on sequences [(inputs, answers)]."""
    inputs, answers = batch(sequences)
    asked = answers != IGNORE
    right = (learner.predict(inputs) == answers) & asked
    counts = {"answers": asked.sum(), "right": right.sum(), "sequences": len(sequences)}
    counts["sequences_right"] = ((right | ~asked).all(1)).sum()
    return {name: int(count) for name, count in counts.items()}


class TaskWindows:
    """The task's sequences as a stream, in the shape that hope.export measures grad_rms on."""

    def __init__(self, task, seed):
        self.task, self.seed = task, seed

    def windows(self, step, count, length, final):
        """int64 [count, length + 1]: sequences one after the other, each after bos."""
        stream = np.zeros(0, dtype=np.int64)
        while len(stream) < count * (length + 1):
            inputs, _ = training_batch(self.task, self.seed, step, BATCH)
            stream = np.concatenate([stream, *[row[: np.flatnonzero(row)[-1] + 1] for row in inputs]])
            step += 1
        return stream[: count * (length + 1)].reshape(count, length + 1)


def write_folder(learner, task, seed, result, tokenizer, folder):
    """Writes a model folder: config.json, tokenizer.json (`tokenizer`, its text) and model.safetensors, which comes last."""
    content = {"step": result["steps"], "seconds": result["seconds"], "weights": learner.weights()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    path = checkpoint.save(folder / "checkpoints", content)
    export(path, learner.config, TaskWindows(task, seed), folder)
    path.unlink()
    path.parent.rmdir()


def reloaded(learner, folder):
    """A HOPE learner with the weights of a model folder: bf16 rounding included, as the engine reads them."""
    _, weights = load_folder(folder)
    copy = TinyModel(learner.config, 0)
    copy.parameters = _raw(weights)
    return copy
