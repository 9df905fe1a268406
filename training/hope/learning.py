"""Learning while reading (docs/MATH.md): teach signal, accumulators, level clock and updates, over either form.

`TokenForm` and `ChunkForm` run the forward pass of one session; `Stream` feeds one of them a token stream and lets
`CmsLearner` move the Deltas. A token's loss is always computed before the token is learned.
"""

import dataclasses
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F

from . import chunk as chunk_form
from . import reference
from .optimizers import make_optimizer
from .teach import signals_of_levels, teach_signal

LEARN_ALL = -1  # mask: bit l set means that level l learns the token as a target
MEASURED_WINDOWS = 8
UNLIMITED = 1024  # longest segment where no boundary asks for a shorter one


@dataclass
class Forward:
    """The forward pass over T tokens."""

    logits: torch.Tensor  # [T, V]
    residual: torch.Tensor  # [T, d]: r_t, before norm_final
    block_outputs: torch.Tensor  # [n_blocks, T, d]: the residual after each block
    inputs: torch.Tensor  # [n_blocks, levels + 1, T, d]: the residuals that enter each block's CMS levels and, last, its SwiGLU
    features: dict  # (block, level) -> [T, columns]: what Delta multiplies

    def first(self, count):
        """Its first tokens alone."""
        features = {key: value[:count] for key, value in self.features.items()}
        return Forward(self.logits[:count], self.residual[:count], self.block_outputs[:, :count], self.inputs[:, :, :count], features)

    def last(self):
        """Its last token alone."""
        features = {key: value[-1:] for key, value in self.features.items()}
        return Forward(self.logits[-1:], self.residual[-1:], self.block_outputs[:, -1:], self.inputs[:, :, -1:], features)


class TokenForm:
    """One session in the token form (hope.reference)."""

    def __init__(self, config, weights, dtype):
        self.config, self.weights = config, weights
        self.state = reference.zero_state(config, dtype)

    def run(self, tokens, deltas):
        """Feeds tokens [T] with `deltas` in force ((block, level) -> [d, columns])."""
        steps = [reference.token_step(self.config, self.weights, self.state, token, deltas) for token in tokens.tolist()]
        return Forward(
            torch.stack([step.logits for step in steps]),
            torch.stack([step.residual for step in steps]),
            torch.stack([torch.stack(step.block_outputs) for step in steps], 1),
            torch.stack([torch.stack([torch.stack(block) for block in step.inputs]) for step in steps], 2),
            {key: torch.stack([step.features[key] for step in steps]) for key in steps[0].features},
        )

    def state_tensors(self):
        """Titans state by name; `projections.next` is D_P with the pending rows written (absent with static projections)."""
        tensors = {}
        for i, state in enumerate(self.state.blocks):
            tensors.update({f"blocks.{i}.{name}.tail": getattr(state, name) for name in chunk_form.CONVOLUTIONS})
            tensors[f"blocks.{i}.memory.d"] = state.memory
            if self.config.self_modifying:
                tensors[f"blocks.{i}.projections.d"] = state.projections
                tensors[f"blocks.{i}.projections.next"] = reference.written_projections(self.weights, i, state)
        return tensors


class ChunkForm:
    """One session in the chunk form (hope.chunk)."""

    def __init__(self, config, weights, dtype):
        self.config, self.weights = config, weights
        self.states = [chunk_form.zero_state(config, 1, dtype) for _ in range(config.n_blocks)]

    def run(self, tokens, deltas):
        """As TokenForm.run; tokens may be any number, `deltas` are constant over them."""
        x = self.weights["embed.weight"][tokens][None]
        outputs, inputs, features = [], [], {}
        for i in range(self.config.n_blocks):
            in_force = {level.name: deltas[i, l] for l, level in enumerate(self.config.levels) if (i, l) in deltas}
            hidden = {} if self.config.is_adaptive(i) else None
            y, self.states[i] = chunk_form.mixer(x, self.weights, f"blocks.{i}", self.config, self.states[i])
            entered = []
            x = chunk_form.cms_and_mlp(y, self.weights, f"blocks.{i}", self.config, in_force, hidden, entered)
            inputs.append(torch.cat(entered))
            outputs.append(x[0])
            for l, level in enumerate(self.config.levels if hidden is not None else []):
                features[i, l] = hidden[level.name][0]
        z = reference.rms(x[0], self.weights["norm_final.weight"], self.config.norm_eps)
        return Forward(z @ self.weights["embed.weight"].T, x[0], torch.stack(outputs), torch.stack(inputs), features)

    def state_tensors(self):
        """As TokenForm.state_tensors."""
        tensors = {}
        for i, state in enumerate(self.states):
            tensors.update({f"blocks.{i}.{name}.tail": getattr(state, name)[0] for name in chunk_form.CONVOLUTIONS})
            tensors[f"blocks.{i}.memory.d"] = state.memory[0]
            if self.config.self_modifying:
                tensors[f"blocks.{i}.projections.d"] = state.projections[0]
                tensors[f"blocks.{i}.projections.next"] = state.projections_next[0]
        return tensors


def segment_limit(config, position):
    """How many tokens may be fed from `position` before the next multiple of projection_chunk or of a learning level's chunk."""
    chunks = [config.projection_chunk]
    if config.adaptive_blocks:
        chunks += [level.chunk for level in config.levels]
    return min(chunk - position % chunk for chunk in chunks)


@dataclass
class MatrixState:
    """The session state of one learned matrix."""

    delta: torch.Tensor  # [d, columns]
    grad: torch.Tensor  # G_l [d, columns]
    optimizer: dict  # name -> tensor


@dataclass
class Update:
    """What one update of one matrix did, before the guards: `rho` against clip, `ratio` against max_ratio."""

    block: int
    level: int
    number: int  # from 1
    rho: float
    ratio: float
    delta: torch.Tensor  # after the guards


@dataclass
class CmsLearner:
    """The learned matrices of one session and the clock that says when each level updates."""

    config: object
    weights: dict
    dtype: torch.dtype
    matrices: dict = field(default_factory=dict)  # (block, level) -> MatrixState
    on_update: object = None  # called with each Update

    def __post_init__(self):
        levels = self.config.levels
        self.optimizers = [make_optimizer(level.optimizer) for level in levels]
        self.pending = [0] * len(levels)  # n_l
        self.updates = [0] * len(levels)
        zeros = lambda shape: torch.zeros(*shape, dtype=self.dtype)
        for block in filter(self.config.is_adaptive, range(self.config.n_blocks)):
            for index, level in enumerate(levels):
                shape = (self.config.d_model, level.rank or level.hidden)
                state = {name: zeros(part) for name, part in self.optimizers[index].state_shapes(*shape).items()}
                self.matrices[block, index] = MatrixState(zeros(shape), zeros(shape), state)

    def deltas(self):
        """The Deltas in force; levels that were never updated are left out."""
        return {key: matrix.delta for key, matrix in self.matrices.items() if self.updates[key[1]]}

    def accumulate(self, teach, features, masks):
        """Adds the pairs with teach signals (block, level) -> [T, d], features (block, level) -> [T, columns], learn masks [T]."""
        chosen = [((masks >> index) & 1).bool() for index in range(len(self.config.levels))]
        for (block, index), matrix in self.matrices.items():
            if chosen[index].any():
                seen = features[block, index][chosen[index]]
                matrix.grad = matrix.grad + teach[block, index][chosen[index]].T @ seen
                self.optimizers[index].accumulate(matrix.optimizer, matrix.delta, seen)
        for index, rows in enumerate(chosen):
            self.pending[index] += int(rows.sum())

    def apply_due(self, position):
        """Updates every level whose chunk ends at `position`, if it learned anything since its last update."""
        for index, level in enumerate(self.config.levels):
            if position % level.chunk == 0 and self.pending[index]:
                self.updates[index] += 1
                self.pending[index] = 0
                for (block, of_level), matrix in self.matrices.items():
                    if of_level == index:
                        self._update(block, index, level, matrix)

    def _update(self, block, index, level, matrix):
        prefix = f"blocks.{block}.cms.{level.name}."
        grad = matrix.grad / level.chunk / (self.weights[prefix + "grad_rms"] + 1e-8)
        rho = grad.pow(2).mean().sqrt()
        if rho > level.clip:
            grad = grad * (level.clip / rho)
        optimizer, shared = self.optimizers[index], self.weights.get(prefix + "dmgd_a")
        step = optimizer.direction(matrix.optimizer, grad, self.updates[index], shared)
        delta = (1 - level.decay) * matrix.delta - level.rate * step - optimizer.retention(matrix.optimizer, level.chunk)
        norm, base = delta.norm(), self.weights[prefix + "w2"].norm()
        if norm > level.max_ratio * base:
            delta = delta * (level.max_ratio * base / norm)
        matrix.delta, matrix.grad = delta, torch.zeros_like(delta)
        if self.on_update:
            ratio = float(norm / base)
            self.on_update(Update(block, index, self.updates[index], float(rho), ratio, delta))


class Stream:
    """One session reading a token stream, learning as it reads.

    `form` is TokenForm or ChunkForm; weights must be in `dtype` already. With `learn` false no level is ever updated.
    """

    def __init__(self, form, config, weights, dtype, learn=True, on_update=None):
        self.config, self.weights = config, weights
        self.form = form(config, weights, dtype)
        self.learner = CmsLearner(config, weights, dtype, on_update=on_update)
        self.learn = learn and config.adaptive_blocks > 0
        self.position = 0
        self.last = None  # Forward of the token whose successor is not known yet

    def feed(self, tokens, masks=None):
        """Feeds tokens [T] (int64); returns nll [T] of each given those before it (0 for a session's first) and the Forwards.

        masks [T]: per token the levels that learn it as a target; default all.
        """
        masks = torch.full_like(tokens, LEARN_ALL) if masks is None else masks
        nll, forwards, start = [], [], 0
        while start < len(tokens):
            limit = segment_limit(self.config, self.position) if self.learn else UNLIMITED
            piece = slice(start, start + limit)
            losses, forward = self._segment(tokens[piece], masks[piece])
            nll.append(losses)
            forwards.append(forward)
            start += limit
        return torch.cat(nll), forwards

    def _segment(self, tokens, masks):
        first = self._observe(self.last, tokens[:1], masks[:1]) if self.last else torch.zeros(1, dtype=self.learner.dtype)
        if self.learn:
            self.learner.apply_due(self.position)
        forward = self.form.run(tokens, self.learner.deltas())
        self.position += len(tokens)
        self.last = forward.last()
        return torch.cat([first, self._observe(forward, tokens[1:], masks[1:])]), forward

    def _observe(self, forward, targets, masks):
        """Scores, then accumulates, the targets [n] of the first n tokens of `forward`; returns their nll [n]."""
        seen = forward.first(len(targets))
        nll = F.cross_entropy(seen.logits, targets, reduction="none") if len(targets) else seen.logits.new_zeros(0)
        if self.learn and len(targets) and bool((masks != 0).any()):
            signal = teach_signal(self.config, self.weights, seen.logits, seen.residual, targets)
            teach = signals_of_levels(self.config, self.weights, self.learner.deltas(), seen.inputs, signal)
            self.learner.accumulate(teach, seen.features, masks)
        return nll

    def state_tensors(self):
        """The Titans state by name, and per learned matrix its delta, grad and optimizer state."""
        tensors = self.form.state_tensors()
        for (block, index), matrix in self.learner.matrices.items():
            prefix = f"blocks.{block}.cms.{self.config.levels[index].name}."
            tensors[prefix + "delta"], tensors[prefix + "grad"] = matrix.delta, matrix.grad
            tensors.update({f"{prefix}optimizer.{name}": value for name, value in matrix.optimizer.items()})
        return tensors


def evaluate(config, weights, tokens, learn):
    """nll [T] (nats) of tokens [T] read as one fp32 session after the implicit bos, with learning on or off.

    weights: fp32 by tensor name. Runs without gradients, in the chunk form.
    """
    with torch.no_grad():
        stream = Stream(ChunkForm, config, weights, torch.float32, learn=learn)
        stream.feed(torch.tensor([config.bos_token_id]))
        return torch.cat([stream.feed(piece)[0] for piece in tokens.split(UNLIMITED)])


def measure_grad_rms(config, weights, tokens, dtype=torch.float32):
    """The `grad_rms` weights: name -> [1], per adaptive block and level the root mean square of G_l / C_l over tokens [T].

    Measured with learning off; T must be at least the longest chunk. Whatever `grad_rms` the weights hold is ignored.
    """
    levels = [dataclasses.replace(level, rate=0.0, optimizer={"type": "sgd"}) for level in config.levels]
    frozen = dataclasses.replace(config, levels=levels)
    names = {
        (block, index): f"blocks.{block}.cms.{level.name}.grad_rms"
        for block in filter(config.is_adaptive, range(config.n_blocks))
        for index, level in enumerate(levels)
    }
    squares = {key: [] for key in names}
    one = {name: torch.ones(1, dtype=dtype) for name in names.values()}
    on_update = lambda update: squares[update.block, update.level].append(update.rho**2)
    with torch.no_grad():
        stream = Stream(ChunkForm, frozen, {**weights, **one}, dtype, on_update=on_update)
        for piece in tokens.split(UNLIMITED):
            stream.feed(piece)
    return {name: torch.tensor([sum(squares[key]) / len(squares[key])], dtype=dtype).sqrt() for key, name in names.items()}


def measured_on_mix(config, weights, mix):
    """`measure_grad_rms` on the first training windows of a data.Mix."""
    length = max(level.chunk for level in config.levels)
    windows = mix.windows(0, MEASURED_WINDOWS, length, final=False)[:, :length]
    return measure_grad_rms(config, weights, torch.from_numpy(windows.copy()).flatten())
