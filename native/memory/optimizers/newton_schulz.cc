#include "memory/optimizers/newton_schulz.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "memory/levels/gated_delta.h"

namespace hope {
namespace {

constexpr int kSteps = 5;
constexpr float kA = 3.4445f, kB = -4.7750f, kC = 2.0315f;

// to [columns, ld_to] = from [rows, ld_from] transposed.
void Transpose(const float* from, int rows, int columns, size_t ld_from, float* to, size_t ld_to) {
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) to[c * ld_to + r] = from[r * ld_from + c];
}

}  // namespace

size_t NewtonSchulzScratch(const MatrixShape& shape) {
  const size_t d = RoundUpToPanel(shape.d), columns = RoundUpToPanel(shape.columns), small = std::min(d, columns);
  return 3 * d * columns + 2 * small * small;
}

float MuonScale(const MatrixShape& shape) {
  return 0.2f * std::sqrt(static_cast<float>(std::max(shape.d, shape.columns)));
}

void NewtonSchulz(const Kernels& kernels, const MatrixShape& shape, const float* x, float* y, float* scratch) {
  const float norm = std::sqrt(kernels.dot(x, x, shape.size()));
  if (norm == 0.0f) {
    std::memset(y, 0, sizeof(float) * shape.count());
    return;
  }
  // z [r, c], r <= c, is X or its transpose; the stored matrix is X^T, [columns, d].
  const bool stored = shape.columns < shape.d;
  const int r = std::min(shape.d, shape.columns), c = std::max(shape.d, shape.columns);
  const size_t ldr = RoundUpToPanel(r), ldc = RoundUpToPanel(c);
  float* z = scratch;
  float* next = z + ldr * ldc;
  float* const transposed = next + ldr * ldc;
  float* const s = transposed + ldr * ldc;
  float* const square = s + ldr * ldr;
  std::memset(scratch, 0, sizeof(float) * NewtonSchulzScratch(shape));
  if (stored) {
    for (int i = 0; i < r; ++i) std::memcpy(z + i * ldc, x + static_cast<size_t>(i) * shape.ld, sizeof(float) * c);
  } else {
    Transpose(x, c, r, shape.ld, z, ldc);
  }
  kernels.scale(1.0f / (norm + 1e-7f), static_cast<int>(r * ldc), z);
  for (int step = 0; step < kSteps; ++step) {
    Transpose(z, r, c, ldc, transposed, ldr);
    Multiply(kernels, z, ldc, r, RowMajor(transposed, c, r, ldr), s, ldr);  // S = Z Z^T
    Multiply(kernels, s, ldr, r, RowMajor(s, r, r, ldr), square, ldr);      // S^2
    kernels.scale(kB, static_cast<int>(r * ldr), s);
    kernels.axpy(kC, square, static_cast<int>(r * ldr), s);  // b S + c S^2
    Multiply(kernels, s, ldr, r, RowMajor(z, r, c, ldc), next, ldc);
    kernels.axpy(kA, z, static_cast<int>(r * ldc), next);  // + a Z
    std::swap(z, next);
  }
  if (stored) {
    for (int i = 0; i < r; ++i) std::memcpy(y + static_cast<size_t>(i) * shape.ld, z + i * ldc, sizeof(float) * c);
  } else {
    Transpose(z, r, c, ldc, y, shape.ld);
  }
}

}  // namespace hope
