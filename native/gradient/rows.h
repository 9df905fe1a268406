// The mixer's convolution and l2 over rows, and their transposed Jacobians (docs/MATH.md, "Shapes and primitives").
#pragma once
#include <cstddef>

#include "backend/kernels.h"

namespace hope {

// The factor by which l2 scales x [n].
float L2Scale(const Kernels& kernels, const float* x, int n);

// Of y = l2(x) with factor `scale`, one row, given dy: dy becomes the gradient of x.
void L2Backward(const Kernels& kernels, const float* y, float scale, int n, float* dy);

// y[t] = sum_j taps[j] * x[t - 3 + j] for `count` rows of n channels; inputs before row 0 are zero. taps [4, n].
void Convolve(const float* x, const float* taps, int count, int n, float* y);

// Its transpose: dx[s] = sum_j taps[j] * dy[s + 3 - j].
void ConvolveBackward(const float* dy, const float* taps, int count, int n, float* dx);

}  // namespace hope
