#include "backend/row_reverse.h"

#include <algorithm>
#include <cmath>

namespace hope {
namespace {

constexpr size_t kTile = 256;  // of values between a sigmoid and its use

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

}  // namespace hope
