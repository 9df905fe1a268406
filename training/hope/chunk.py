"""One HOPE block over a window of tokens, in the chunk form (docs/MATH.md; eq. 70-71 and 83-93 of arXiv 2512.24695).

Functions take the weights as a dict keyed by the tensor names of docs/MATH.md, in fp32 or fp64, and are differentiable.
Shapes: B streams, T tokens, H heads of width e, I = H e, N = B H, S chunks of C tokens.
"""

import dataclasses
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from .primitives import causal_conv, l2, rms
from .triangular import unit_lower_inverse

CONVOLUTIONS = ("conv_u", "conv_v", "conv_q")  # of u, v0 and q


@dataclass
class BlockState:
    """Recurrent state of one block for B streams that are all at the same absolute position.

    memory            [B, H, e, e]     D_mem
    projections       [B, H, 2e+2, e]  D_P as frozen at the last multiple of projection_chunk: the value that is read
    projections_next  [B, H, 2e+2, e]  D_P with the writes of the running chunk: becomes `projections` at the next multiple
    conv_u, conv_v, conv_q  [B, 3, I]  the last three inputs of the convolutions, oldest first
    """

    position: int
    memory: torch.Tensor
    projections: torch.Tensor
    projections_next: torch.Tensor
    conv_u: torch.Tensor
    conv_v: torch.Tensor
    conv_q: torch.Tensor

    def detached(self):
        """The same, cut off from the gradient."""
        tensors = {key: value.detach() for key, value in vars(self).items() if isinstance(value, torch.Tensor)}
        return dataclasses.replace(self, **tensors)


def zero_state(config, batch, dtype=torch.float32, device=None):
    """The state at the start of a session."""
    zeros = lambda *shape: torch.zeros(batch, *shape, dtype=dtype, device=device)
    heads, width = config.n_heads, config.head_dim
    rows = 2 * width + 2
    return BlockState(
        position=0,
        memory=zeros(heads, width, width),
        projections=zeros(heads, rows, width),
        projections_next=zeros(heads, rows, width),
        **{name: zeros(config.conv_width - 1, config.inner) for name in CONVOLUTIONS},
    )


def _keys_values(u, value0, projection, bias_eta, bias_alpha, eta_max):
    """k, v [N, L, e] and eta, log alpha [N, L] that the projections [N, 2e+2, e] generate from u, v0 [N, L, e] (eq. 83-86)."""
    width = u.shape[-1]
    generated = torch.matmul(u, projection.transpose(-1, -2))
    key = l2(u + generated[..., :width])
    value = value0 + generated[..., width : 2 * width]
    eta = eta_max * torch.sigmoid(generated[..., 2 * width] + bias_eta)
    log_alpha = F.logsigmoid(generated[..., 2 * width + 1] + bias_alpha)
    return key, value, eta, log_alpha


def _decays(log_alpha):
    """Per chunk: G- [N, C] and G [N, C] (exclusive and inclusive sums of log alpha) and tril(exp(G-_i - G_j), -1) [N, C, C]."""
    total = torch.cumsum(log_alpha, -1)
    before = total - log_alpha
    pairs = (before.unsqueeze(-1) - total.unsqueeze(-2)).clamp(max=0).exp().tril(-1)
    return before, total, pairs


def _projection_write(key, value, eta, decays, projection0, frozen, state, rate):
    """D_P after one (part of a) chunk [N, L, ...]: the delta rule of eq. 93 on pseudo-values, which are targets (no gradient)."""
    before, total, pairs = decays
    with torch.no_grad():
        pseudo = torch.bmm(l2(value) - key, (projection0 + frozen).transpose(1, 2))
    step = (rate * eta).unsqueeze(1)
    inverse = unit_lower_inverse(torch.bmm(key, key.transpose(1, 2)) * pairs * step)
    read = torch.bmm(key, projection0.transpose(1, 2)) + torch.bmm(before.exp().unsqueeze(-1) * key, state.transpose(1, 2))
    writes = torch.bmm(inverse, pseudo - read)
    scale = (total[:, -1:] - total).exp() * step.squeeze(1)
    kept = total[:, -1].exp()[:, None, None] * state
    return torch.baddbmm(kept, writes.transpose(1, 2), scale.unsqueeze(-1) * key)


def _memory_read_write(q, key, value, eta, decays, memory0, state):
    """Outputs o [S, N, C, e] and the memory after the window [N, e, e], for S chunks of C tokens.

    With T the inverse of the unit lower triangular system of docs/MATH.md, W = Y - Z D^T: only that, and what W adds to D, is
    computed chunk after chunk.
    """
    chunks, streams, length, width = q.shape
    before, total, pairs = decays
    flat = lambda tensor: tensor.reshape(chunks * streams, *tensor.shape[2:])
    steps = pairs * eta.unsqueeze(-2)
    transposed = flat(key).transpose(1, 2)
    inverse = unit_lower_inverse(torch.bmm(flat(key), transposed) * flat(steps))
    error = value - torch.matmul(key, memory0.transpose(-1, -2))
    decay_in = before.exp().unsqueeze(-1)
    solved = torch.bmm(inverse, flat(torch.cat([error, decay_in * key], -1))).view(chunks, streams, length, 2 * width)
    y, z = (part.unbind() for part in solved.split(width, -1))
    write_keys = (((total[..., -1:] - total).exp() * eta).unsqueeze(-1) * key).unbind()
    kept = total[..., -1].exp()[..., None, None].unbind()
    incoming, writes = [], []
    for y_of, z_of, keys_of, kept_of in zip(y, z, write_keys, kept):
        incoming.append(state)
        writes.append(torch.baddbmm(y_of, z_of, state.transpose(1, 2), alpha=-1))
        state = torch.baddbmm(kept_of * state, writes[-1].transpose(1, 2), keys_of)
    incoming, writes = torch.stack(incoming), torch.cat(writes)
    scores = torch.bmm(flat(q), transposed) * flat(steps)
    output = torch.matmul(q, memory0.transpose(-1, -2)) + decay_in * torch.matmul(q, incoming.transpose(-1, -2))
    return output + torch.bmm(scores, writes).view_as(output), state


def _titans_run(u, value0, q, length, weights, prefix, config, state):
    """Mixer memories over a run of equal chunks of `length` tokens, none of which crosses a multiple of projection_chunk.

    u, value0, q [B, H, T, e] with T a multiple of `length`. Returns o [B, H, T, e] and the new state (convolution tails unchanged).
    """
    batch, heads, tokens, width = u.shape
    chunks, streams = tokens // length, batch * heads
    per_stream = lambda weight: weight.unsqueeze(0).expand(batch, *weight.shape).reshape(streams, *weight.shape[1:])
    split = lambda tensor: tensor.reshape(streams, chunks, length, width).transpose(0, 1)
    u, value0, q = split(u), split(value0), split(q)
    projection0 = per_stream(weights[f"{prefix}.projections.m0"])
    bias_eta = per_stream(weights[f"{prefix}.projections.b_eta"]).unsqueeze(-1)
    bias_alpha = per_stream(weights[f"{prefix}.projections.b_alpha"]).unsqueeze(-1)
    frozen, following = state.projections.flatten(0, 1), state.projections_next.flatten(0, 1)
    position = state.position
    if config.self_modifying:
        rate = per_stream(weights[f"{prefix}.projections.rate"]).unsqueeze(-1)
        generated = []
        for u_chunk, value0_chunk in zip(u.unbind(), value0.unbind()):  # indices' gradients would each be as large as u
            if position % config.projection_chunk == 0:
                frozen = following
            projection = projection0 + frozen
            key, value, eta, log_alpha = _keys_values(u_chunk, value0_chunk, projection, bias_eta, bias_alpha, config.eta_max)
            decays = _decays(log_alpha)
            following = _projection_write(key, value, eta, decays, projection0, frozen, following, rate)
            generated.append((key, value, eta, *decays))
            position += length
        key, value, eta, *decays = (torch.stack(column) for column in zip(*generated))
    else:
        key, value, eta, log_alpha = _keys_values(u, value0, projection0, bias_eta, bias_alpha, config.eta_max)
        decays = _decays(log_alpha)
        position += tokens
    memory0 = per_stream(weights[f"{prefix}.memory.m0"])
    output, memory = _memory_read_write(q, key, value, eta, decays, memory0, state.memory.flatten(0, 1))
    shaped = lambda tensor: tensor.view(batch, heads, *tensor.shape[1:])
    output = output.transpose(0, 1).reshape(batch, heads, tokens, width)
    tails = state.conv_u, state.conv_v, state.conv_q
    return output, BlockState(position, shaped(memory), shaped(frozen), shaped(following), *tails)


def _runs(position, tokens, chunk):
    """(run length, chunk length) of `tokens` tokens from `position`: a head up to a multiple of `chunk`, whole chunks, a tail."""
    head = min(tokens, -position % chunk)
    body = (tokens - head) // chunk * chunk
    tail = tokens - head - body
    return [(run, length) for run, length in ((head, head), (body, chunk), (tail, tail)) if run]


def _memories(u, value0, q, weights, prefix, config, state):
    """_titans_run over u, value0, q [B, H, T, e] cut where chunks end: o [B, H, T, e] and the new state."""
    outputs, start = [], 0
    for run, length in _runs(state.position, u.shape[2], config.projection_chunk):
        pieces = (rows[:, :, start : start + run] for rows in (u, value0, q))
        output, state = _titans_run(*pieces, length, weights, prefix, config, state)
        outputs.append(output)
        start += run
    return (torch.cat(outputs, 2) if len(outputs) > 1 else outputs[0]), state


def mixer(x, weights, prefix, config, state):
    """The self-modifying Titans mixer on x [B, T, d]; returns x plus its output, and the new state."""
    batch, tokens, _ = x.shape
    heads, width = config.n_heads, config.head_dim
    normed = rms(x, weights[f"{prefix}.norm_mixer.weight"], config.norm_eps)
    linear = lambda name: F.linear(normed, weights[f"{prefix}.{name}.weight"])
    u, tail_u = causal_conv(linear("w_u"), state.conv_u, weights[f"{prefix}.conv_u.weight"])
    value0, tail_v = causal_conv(linear("w_v"), state.conv_v, weights[f"{prefix}.conv_v.weight"])
    q, tail_q = causal_conv(linear("w_q"), state.conv_q, weights[f"{prefix}.conv_q.weight"])
    gate = F.silu(linear("w_g"))
    by_head = lambda tensor: tensor.view(batch, tokens, heads, width).transpose(1, 2)
    u, value0, q = by_head(F.silu(u)), by_head(F.silu(value0)), l2(by_head(F.silu(q)))
    if torch.is_autocast_enabled() or torch.is_autocast_cpu_enabled():  # the recurrence needs fp32
        with torch.autocast(x.device.type, enabled=False):
            output, state = _memories(u.float(), value0.float(), q.float(), weights, prefix, config, state)
    else:
        output, state = _memories(u, value0, q, weights, prefix, config, state)
    head_weight = weights[f"{prefix}.norm_head.weight"].view(heads, width)
    mixed = rms(output.transpose(1, 2), head_weight, config.norm_eps).reshape(batch, tokens, config.inner) * gate
    state.conv_u, state.conv_v, state.conv_q = tail_u, tail_v, tail_q
    return x + F.linear(mixed, weights[f"{prefix}.w_o.weight"]), state


def cms(y, weights, prefix, config, deltas, hidden, inputs=None):
    """The CMS chain (eq. 70-71) on y [B, T, d].

    deltas: level name -> Delta [d, m] (low rank: B [d, rank]), or [B, d, m] for one per stream. `hidden`, when a dict, receives
    per level the h [B, T, m] that Delta multiplies and that its gradient is taken with (low rank: A h [B, T, rank]); `inputs`, when
    a list, each level's input.
    """
    for level in config.levels:
        name = f"{prefix}.cms.{level.name}"
        if inputs is not None:
            inputs.append(y)
        h = F.silu(F.linear(rms(y, weights[f"{name}.norm.weight"], config.norm_eps), weights[f"{name}.w1"]))
        y = y + F.linear(h, weights[f"{name}.w2"])
        if f"{name}.low_rank_a" in weights:
            h = F.linear(h, weights[f"{name}.low_rank_a"])
        if hidden is not None:
            hidden[level.name] = h
        if deltas and level.name in deltas:
            y = y + torch.matmul(h, deltas[level.name].transpose(-1, -2))
    return y


def mlp(y, weights, prefix, config):
    """The static SwiGLU part on y [B, T, d]."""
    normed = rms(y, weights[f"{prefix}.norm_mlp.weight"], config.norm_eps)
    gate = F.silu(F.linear(normed, weights[f"{prefix}.mlp.w_gate"]))
    return y + F.linear(gate * F.linear(normed, weights[f"{prefix}.mlp.w_up"]), weights[f"{prefix}.mlp.w_down"])


def cms_and_mlp(y, weights, prefix, config, deltas=None, hidden=None, inputs=None):
    """What follows the mixer in a block, on y [B, T, d]. The rest as in `cms`; the last of `inputs` is the SwiGLU's."""
    y = cms(y, weights, prefix, config, deltas, hidden, inputs)
    if inputs is not None:
        inputs.append(y)
    return mlp(y, weights, prefix, config)


def block(x, weights, index, config, state=None, deltas=None, hidden=None):
    """Block `index` on x [B, T, d]; returns (output [B, T, d], new BlockState). `deltas` and `hidden` as in `cms`."""
    prefix = f"blocks.{index}"
    if state is None:
        state = zero_state(config, x.shape[0], x.dtype, x.device)
    y, state = mixer(x, weights, prefix, config, state)
    return cms_and_mlp(y, weights, prefix, config, deltas, hidden), state
