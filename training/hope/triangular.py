"""Inverse of unit lower triangular matrices by block recursion in batched products.

torch.linalg.solve_triangular on small CPU batches runs one LAPACK call per matrix and is some ten times slower.
"""

import torch

BASE = 16


def _blocks(lower, size):
    """The diagonal blocks of a batch [N, C, C], as [N, C/size, size, size]."""
    n, width, _ = lower.shape
    return lower.view(n, width // size, size, width // size, size).diagonal(dim1=1, dim2=3).permute(0, 3, 1, 2)


def _base_inverse(strict):
    """(I + L)^-1 for strictly lower L [M, 16, 16], row by row for all matrices at once: x_i = e_i - sum_{j<i} L_ij x_j."""
    count = strict.shape[0]
    lower = strict.permute(1, 2, 0).contiguous()
    inverse = torch.eye(BASE, dtype=strict.dtype, device=strict.device).unsqueeze(-1).repeat(1, 1, count)
    for i in range(1, BASE):
        inverse[i, :i] -= (lower[i, :i].unsqueeze(1) * inverse[:i, :i]).sum(0)
    return inverse.permute(2, 0, 1).contiguous()


def _inverse(strict):
    """(I + L)^-1 for a batch [N, C, C], C = 16 * 2^k, by [[A, 0], [B, D]]^-1 = [[A', 0], [-D' B A', D']]."""
    n, width, _ = strict.shape
    inverse = _base_inverse(_blocks(strict, BASE).reshape(-1, BASE, BASE))
    size = BASE
    while size < width:
        pairs = inverse.view(-1, 2, size, size)
        upper, lower = pairs[:, 0], pairs[:, 1]
        corner = _blocks(strict, 2 * size)[:, :, size:, :size].reshape(-1, size, size)
        merged = strict.new_zeros(corner.shape[0], 2 * size, 2 * size)
        merged[:, :size, :size] = upper
        merged[:, size:, size:] = lower
        merged[:, size:, :size] = torch.bmm(torch.bmm(lower, corner), upper).neg_()
        inverse, size = merged, 2 * size
    return inverse.view(n, width, width)


class _UnitLowerInverse(torch.autograd.Function):
    @staticmethod
    def forward(ctx, strict):
        n, width, _ = strict.shape
        padded_width = BASE
        while padded_width < width:
            padded_width *= 2
        padded = strict
        if padded_width != width:
            padded = strict.new_zeros(n, padded_width, padded_width)
            padded[:, :width, :width] = strict
        inverse = _inverse(padded.contiguous())[:, :width, :width].contiguous()
        ctx.save_for_backward(inverse)
        return inverse

    @staticmethod
    def backward(ctx, grad):
        (inverse,) = ctx.saved_tensors
        transposed = inverse.transpose(1, 2)
        return torch.bmm(torch.bmm(transposed, grad), transposed).neg_().tril_(-1)


def unit_lower_inverse(strict):
    """(I + L)^-1 [N, C, C] for strictly lower triangular L [N, C, C]; differentiable in L."""
    return _UnitLowerInverse.apply(strict)
