"""Learning while reading with what only ablations vary: W1 learned besides W2, and a teach signal of its own for every level."""

from dataclasses import dataclass

import torch

from ..learning import CmsLearner, MatrixState


@dataclass
class Seen:
    """What one CMS level of one block computed for T tokens."""

    normed: torch.Tensor  # [T, d]: the input of W1
    pre: torch.Tensor  # [T, m]: before silu
    features: torch.Tensor  # [T, columns]: what Delta multiplies (h, or A h when low rank)


@dataclass
class AblationLearner(CmsLearner):
    """CmsLearner over every target, with teach signals per block and level and, when `learn_inner`, Deltas for W1 too.

    W1's Delta [m, d] follows the rule of docs/MATH.md with sgd: its gradient is the teach signal carried through (W2 + Delta)^T
    and silu', its scale the weight `w1_grad_rms`, its cap a ratio of ||W1||. Dense levels only.
    """

    learn_inner: bool = False
    on_inner_update: object = None  # called with (block, level, rho) of each update of a W1

    def __post_init__(self):
        super().__post_init__()
        self.inner = {}
        if self.learn_inner:
            for block, index in self.matrices:
                level = self.config.levels[index]
                assert level.rank == 0 and level.optimizer["type"] == "sgd", "W1 is learned beside dense levels with sgd"
                zeros = lambda: torch.zeros(level.hidden, self.config.d_model, dtype=self.dtype)
                self.inner[block, index] = MatrixState(zeros(), zeros(), {})

    def observe(self, teach, seen):
        """Adds T pairs: teach (block, level) -> [T, d], the loss gradient at that level's output, and seen (block, level) -> Seen."""
        for key, matrix in self.matrices.items():
            matrix.grad = matrix.grad + teach[key].T @ seen[key].features
            self.optimizers[key[1]].accumulate(matrix.optimizer, matrix.delta, seen[key].features)
        for key, matrix in self.inner.items():
            back = teach[key] @ (self.weights[self._name(*key, "w2")] + self.matrices[key].delta)
            gate = torch.sigmoid(seen[key].pre)
            slope = gate * (1 + seen[key].pre * (1 - gate))
            matrix.grad = matrix.grad + (back * slope).T @ seen[key].normed
        tokens = len(next(iter(teach.values())))
        self.pending = [count + tokens for count in self.pending]

    def _name(self, block, index, part):
        return f"blocks.{block}.cms.{self.config.levels[index].name}.{part}"

    def _update(self, block, index, level, matrix):
        super()._update(block, index, level, matrix)
        if (block, index) in self.inner:
            self._update_inner(block, index, level, self.inner[block, index])

    def _update_inner(self, block, index, level, matrix):
        grad = matrix.grad / level.chunk / (self.weights[self._name(block, index, "w1_grad_rms")] + 1e-8)
        rho = grad.pow(2).mean().sqrt()
        if rho > level.clip:
            grad = grad * (level.clip / rho)
        delta = (1 - level.decay) * matrix.delta - level.rate * grad
        norm, base = delta.norm(), self.weights[self._name(block, index, "w1")].norm()
        if norm > level.max_ratio * base:
            delta = delta * (level.max_ratio * base / norm)
        matrix.delta, matrix.grad = delta, torch.zeros_like(delta)
        if self.on_inner_update:
            self.on_inner_update(block, index, float(rho))
