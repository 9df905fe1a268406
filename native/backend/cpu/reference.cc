// The naive scalar kernels: the oracle that the vector kernels must equal bit for bit (see backend/kernels.h for the order).
#include <bit>
#include <cmath>
#include <cstdint>

#include "backend/cpu/tables.h"
#include "backend/math.h"

namespace hope {
namespace {

constexpr int kLanes = 16;

float Element(const MatrixView& w, int k, int n) {
  const size_t index = (n / kPanel) * w.panel_stride + k * w.k_stride + n % kPanel;
  if (w.dtype == DType::kF32) return static_cast<const float*>(w.data)[index];
  return std::bit_cast<float>(static_cast<uint32_t>(static_cast<const uint16_t*>(w.data)[index]) << 16);
}

void Linear(const LinearArgs& a) {
  for (int r = 0; r < a.rows; ++r) {
    for (int n = a.panel_begin * kPanel; n < a.panel_end * kPanel && n < a.w.n; ++n) {
      float sum = 0;
      for (int k = 0; k < a.w.k; ++k) sum = std::fma(a.x[r * a.ldx + k], Element(a.w, k, n), sum);
      float& y = a.y[r * a.ldy + n];
      y = a.add ? y + sum : sum;
    }
  }
}

void OuterAccumulate(const OuterArgs& a) {
  for (int k = 0; k < a.k; ++k) {
    for (int n = 0; n < a.n; ++n) {
      float& g = a.g[k * a.ldg + n];
      for (int t = 0; t < a.rows; ++t) g = std::fma(a.h[t * a.ldh + k], a.delta[t * a.ldd + n], g);
    }
  }
}

float SumLanes(float* lanes) {
  for (int half = kLanes / 2; half > 0; half /= 2)
    for (int i = 0; i < half; ++i) lanes[i] += lanes[i + half];
  return lanes[0];
}

float Dot(const float* a, const float* b, int n) {
  float lanes[kLanes] = {};
  for (int i = 0; i < n; ++i) lanes[i % kLanes] = std::fma(a[i], b[i], lanes[i % kLanes]);
  return SumLanes(lanes);
}

void RmsNorm(const float* x, const float* w, float eps, int n, float* y) {
  const float scale = 1.0f / std::sqrt(Dot(x, x, n) / static_cast<float>(n) + eps);
  for (int i = 0; i < n; ++i) y[i] = (x[i] * scale) * w[i];
}

void L2Norm(const float* x, int n, float* y) {
  const float scale = 1.0f / std::sqrt(Dot(x, x, n) + 1e-6f);
  for (int i = 0; i < n; ++i) y[i] = x[i] * scale;
}

void Axpy(float a, const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = std::fma(a, x[i], y[i]);
}

void Scale(float a, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = a * y[i];
}

void Add(const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = y[i] + x[i];
}

void Mul(const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = y[i] * x[i];
}

void ExpEach(const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = Exp(x[i]);
}

void SigmoidEach(const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = Sigmoid(x[i]);
}

void Silu(const float* x, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = x[i] * Sigmoid(x[i]);
}

void SiluMul(const float* gate, const float* up, int n, float* y) {
  for (int i = 0; i < n; ++i) y[i] = (gate[i] * Sigmoid(gate[i])) * up[i];
}

float Max(const float* x, int n) {
  float max = x[0];
  for (int i = 1; i < n; ++i) max = max < x[i] ? x[i] : max;
  return max;
}

float ExpSum(const float* x, float shift, int n, float* y) {
  float lanes[kLanes] = {};
  for (int i = 0; i < n; ++i) {
    y[i] = Exp(x[i] - shift);
    lanes[i % kLanes] += y[i];
  }
  return SumLanes(lanes);
}

void ConvSilu(const float* const rows[4], const float* w, size_t ldw, int n, float* y) {
  for (int c = 0; c < n; ++c) {
    float sum = w[c] * rows[0][c];
    for (int j = 1; j < 4; ++j) sum = std::fma(w[j * ldw + c], rows[j][c], sum);
    y[c] = sum * Sigmoid(sum);
  }
}

}  // namespace

const Kernels* ReferenceKernels() {
  static constexpr Kernels table = {.name = "reference",
                                    .linear = Linear,
                                    .outer_accumulate = OuterAccumulate,
                                    .dot = Dot,
                                    .rms_norm = RmsNorm,
                                    .l2_norm = L2Norm,
                                    .axpy = Axpy,
                                    .scale = Scale,
                                    .add = Add,
                                    .mul = Mul,
                                    .exp = ExpEach,
                                    .sigmoid = SigmoidEach,
                                    .silu = Silu,
                                    .silu_mul = SiluMul,
                                    .max = Max,
                                    .exp_sum = ExpSum,
                                    .conv_silu = ConvSilu};
  return &table;
}

}  // namespace hope
