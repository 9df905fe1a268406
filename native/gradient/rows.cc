#include "gradient/rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/limits.h"

namespace hope {
namespace {

// y += a * x elementwise
void MulAdd(const float* a, const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] += a[i] * x[i];
}

}  // namespace

float L2Scale(const Kernels& kernels, const float* x, int n) { return 1.0f / std::sqrt(kernels.dot(x, x, n) + 1e-6f); }

void L2Backward(const Kernels& kernels, const float* y, float scale, int n, float* dy) {
  const float along = kernels.dot(y, dy, n);
  for (int i = 0; i < n; ++i) dy[i] = scale * (dy[i] - along * y[i]);
}

void Convolve(const float* x, const float* taps, int count, int n, float* y) {
  std::memset(y, 0, sizeof(float) * count * n);
  for (int t = 0; t < count; ++t)
    for (int j = std::max(0, kConvWidth - 1 - t); j < kConvWidth; ++j)
      MulAdd(taps + j * n, x + static_cast<size_t>(t - (kConvWidth - 1) + j) * n, n, y + static_cast<size_t>(t) * n);
}

void ConvolveBackward(const float* dy, const float* taps, int count, int n, float* dx) {
  std::memset(dx, 0, sizeof(float) * count * n);
  for (int t = 0; t < count; ++t)
    for (int j = std::max(0, kConvWidth - 1 - t); j < kConvWidth; ++j)
      MulAdd(taps + j * n, dy + static_cast<size_t>(t) * n, n, dx + static_cast<size_t>(t - (kConvWidth - 1) + j) * n);
}

}  // namespace hope
