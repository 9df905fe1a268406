"""The small functions of docs/MATH.md ("Shapes and primitives"), with the gradient of rms written out for speed."""

import torch

L2_EPS = 1e-6


class _Rms(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, eps):
        inverse = torch.linalg.vector_norm(x, dim=-1, keepdim=True).square_().div_(x.shape[-1]).add_(eps).rsqrt_()
        normed = x * inverse
        ctx.save_for_backward(normed, inverse, weight)
        return normed * weight

    @staticmethod
    def backward(ctx, grad):
        normed, inverse, weight = ctx.saved_tensors
        product = grad * normed
        weight_grad = product.reshape(-1, *weight.shape).sum(0)
        mean = torch.matmul(product, weight) if weight.dim() == 1 else (product * weight).sum(-1)
        scaled = (grad * weight).addcmul_(normed, mean.unsqueeze(-1), value=-1.0 / normed.shape[-1])
        return scaled.mul_(inverse), weight_grad, None


def rms(x, weight, eps):
    """RMSNorm of x [..., n] over its last dimension, with weight [n], or [h, n] for x [..., h, n]."""
    return _Rms.apply(x, weight, eps)


def l2(x):
    """Unit norm over the last dimension, with the sum of squares offset by 1e-6."""
    return x * torch.rsqrt(x.square().sum(-1, keepdim=True) + L2_EPS)


def causal_conv(x, tail, weight):
    """Depthwise causal convolution of x [B, T, I] after its predecessors tail [B, 3, I]; returns (output, new tail)."""
    length = x.shape[1]
    padded = torch.cat([tail, x], 1)
    output = padded[:, :length] * weight[:, 0]
    for j in range(1, weight.shape[1]):
        output = torch.addcmul(output, padded[:, j : j + length], weight[:, j])
    return output, padded[:, length:]
