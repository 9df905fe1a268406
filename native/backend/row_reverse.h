// Transposed Jacobians of the row functions of the kernel table (docs/MATH.md, "Shapes and primitives").
#pragma once
#include <cstddef>

#include "backend/kernels.h"

namespace hope {

// dy[i] *= silu'(z[i]).
void SiluBackward(const Kernels& kernels, const float* z, size_t n, float* dy);

// Of y = silu(gate) * up, given dy: dy becomes the gradient of up, and d_gate is set.
void SiluMulBackward(const Kernels& kernels, const float* gate, const float* up, size_t n, float* dy, float* d_gate);

// Of y = rms(x; w), one row: dx += its gradient. scratch [n]; may be dy.
void RmsBackward(const Kernels& kernels, const float* x, const float* w, float eps, int n, const float* dy,
                 float* scratch, float* dx);

}  // namespace hope
