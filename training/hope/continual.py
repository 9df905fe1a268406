"""CMS as a plain continual learner: an MLP whose layers are levels that update at different frequencies (eq. 70-71)."""

import math
from dataclasses import dataclass, field
from typing import List

import torch
import torch.nn.functional as F

from .optimizers import make_optimizer


@dataclass
class Layer:
    """One weight matrix [out, in] that is updated every `chunk` batches with the sum of their gradients (eq. 71)."""

    weight: torch.Tensor
    chunk: int
    grad: torch.Tensor
    optimizer: object
    state: dict
    updates: int = 0


@dataclass
class LevelMlp:
    """ReLU layers without biases: chunks[i] is the chunk of layer i, 1 everywhere for an ordinary MLP.

    widths: input, hidden..., classes. `optimizer` is a specification as in the configuration of a CMS level, rate the learning
    rate of all layers.
    """

    widths: List[int]
    chunks: List[int]
    optimizer: dict
    rate: float
    seed: int
    layers: List[Layer] = field(default_factory=list)
    batches: int = 0

    def __post_init__(self):
        if len(self.chunks) != len(self.widths) - 1:
            raise ValueError(f"expected {len(self.widths) - 1} chunks, one per layer, got {self.chunks}")
        generator = torch.Generator().manual_seed(self.seed)
        for cols, rows, chunk in zip(self.widths, self.widths[1:], self.chunks):
            optimizer = make_optimizer(self.optimizer)
            state = {name: torch.zeros(shape) for name, shape in optimizer.state_shapes(rows, cols).items()}
            weight = torch.randn(rows, cols, generator=generator) * math.sqrt(2.0 / cols)
            self.layers.append(Layer(weight, chunk, torch.zeros(rows, cols), optimizer, state))

    def scores(self, images):
        """Class scores [B, classes] of images [B, input]."""
        return self.forward(images, [layer.weight for layer in self.layers])

    @staticmethod
    def forward(x, weights):
        """Class scores [B, classes] of x [B, input] with the weights of all layers."""
        for weight in weights[:-1]:
            x = F.relu(F.linear(x, weight))
        return F.linear(x, weights[-1])

    def learn(self, images, labels):
        """One batch: adds its gradient to every layer and updates the layers whose chunk ends here. Returns the loss."""
        weights = [layer.weight.requires_grad_() for layer in self.layers]
        loss = F.cross_entropy(self.forward(images, weights), labels)
        grads = torch.autograd.grad(loss, weights)
        self.batches += 1
        for layer, grad in zip(self.layers, grads):
            layer.weight = layer.weight.detach()
            layer.grad += grad
            if self.batches % layer.chunk == 0:
                layer.updates += 1
                layer.weight -= self.rate * layer.optimizer.direction(layer.state, layer.grad, layer.updates, None)
                layer.grad.zero_()
        return float(loss.detach())


def summary(accuracies):
    """Average accuracy and forgetting of accuracies [task learned][task tested].

    Average: the mean over all tasks after the last. Forgetting: for every task but the last, how far its accuracy after the last
    task lies below its best, on average (Chaudhry et al. 2018).
    """
    last = accuracies[-1]
    drops = [max(row[task] for row in accuracies[task:]) - last[task] for task in range(len(last) - 1)]
    return {"average": sum(last) / len(last), "forgetting": sum(drops) / len(drops) if drops else 0.0}
