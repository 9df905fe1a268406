#include "gradient/rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/limits.h"

namespace hope {
namespace {

constexpr size_t kTile = 256;  // of values between a sigmoid and its use

// y += a * x elementwise
void MulAdd(const float* a, const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] += a[i] * x[i];
}

}  // namespace

void SiluBackward(const Kernels& kernels, const float* z, size_t n, float* dy) {
  float s[kTile];
  for (size_t at = 0; at < n; at += kTile) {
    const int count = static_cast<int>(std::min(kTile, n - at));
    kernels.sigmoid(z + at, count, s);
    for (int i = 0; i < count; ++i) dy[at + i] *= s[i] * (1.0f + z[at + i] * (1.0f - s[i]));
  }
}

void SiluMulBackward(const Kernels& kernels, const float* gate, const float* up, size_t n, float* dy, float* d_gate) {
  float s[kTile];
  for (size_t at = 0; at < n; at += kTile) {
    const int count = static_cast<int>(std::min(kTile, n - at));
    kernels.sigmoid(gate + at, count, s);
    for (int i = 0; i < count; ++i) {
      const float z = gate[at + i], d = dy[at + i];
      d_gate[at + i] = d * up[at + i] * (s[i] * (1.0f + z * (1.0f - s[i])));
      dy[at + i] = d * (z * s[i]);
    }
  }
}

void RmsBackward(const Kernels& kernels, const float* x, const float* w, float eps, int n, const float* dy,
                 float* scratch, float* dx) {
  const float s = 1.0f / std::sqrt(kernels.dot(x, x, n) / static_cast<float>(n) + eps);
  for (int i = 0; i < n; ++i) scratch[i] = w[i] * dy[i];
  const float along = kernels.dot(x, scratch, n) * (s * s * s / static_cast<float>(n));
  for (int i = 0; i < n; ++i) dx[i] += s * scratch[i] - along * x[i];
}

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
