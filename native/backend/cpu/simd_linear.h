// The linear and outer-product kernels over a vector type V of 16 lanes (see kernels_avx2.cc for what V offers).
// Every output is one lane of one accumulator that runs over k (or t) in order: blocking over rows and panels only
// hides latency and reuses loads, it never changes a sum.
#pragma once
#include <cmath>
#include <cstdint>

#include "backend/kernels.h"

namespace hope::simd {

template <class V, DType kType>
inline V LoadWeights(const void* data, size_t index) {
  if constexpr (kType == DType::kF32) return V::Load(static_cast<const float*>(data) + index);
  return V::LoadBf16(static_cast<const uint16_t*>(data) + index);
}

// kRows rows times kPanels whole panels from `panel`.
template <class V, DType kType, int kRows, int kPanels>
inline void LinearBlock(const LinearArgs& a, int row, int panel) {
  const float* x = a.x + row * a.ldx;
  const size_t base = panel * a.w.panel_stride;
  V sum[kRows][kPanels];
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
    for (int p = 0; p < kPanels; ++p) sum[r][p] = V::Zero();
  for (int k = 0; k < a.w.k; ++k) {
    V w[kPanels];
#pragma GCC unroll 16
    for (int p = 0; p < kPanels; ++p)
      w[p] = LoadWeights<V, kType>(a.w.data, base + p * a.w.panel_stride + k * a.w.k_stride);
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      const V value = V::Broadcast(x[r * a.ldx + k]);
#pragma GCC unroll 16
      for (int p = 0; p < kPanels; ++p) sum[r][p] = V::Fma(value, w[p], sum[r][p]);
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
    for (int p = 0; p < kPanels; ++p) {
      const V total = kType == DType::kBF16 ? V::FromBf16Lanes(sum[r][p]) : sum[r][p];
      float* y = a.y + (row + r) * a.ldy + (panel + p) * kPanel;
      (a.add ? V::Add(V::Load(y), total) : total).Store(y);
    }
}

// The last panel when it has fewer than 16 outputs: a row-major matrix may end inside it, so nothing beyond n is touched.
template <DType kType, class V>
inline void LinearTail(const LinearArgs& a, int panel) {
  const int lanes = a.w.n - panel * kPanel;
  for (int r = 0; r < a.rows; ++r) {
    float sum[kPanel] = {};
    for (int k = 0; k < a.w.k; ++k) {
      const size_t index = panel * a.w.panel_stride + k * a.w.k_stride;
      for (int n = 0; n < lanes; ++n) {
        const float w = V::template Element<kType>(a.w.data, index + n);
        sum[n] = __builtin_fmaf(a.x[r * a.ldx + k], w, sum[n]);
      }
    }
    float* y = a.y + r * a.ldy + panel * kPanel;
    for (int n = 0; n < lanes; ++n) y[n] = a.add ? y[n] + sum[n] : sum[n];
  }
}

// All rows of kPanels panels, kRows at a time and the rest in one smaller block.
template <class V, DType kType, int kRows, int kPanels>
inline void LinearRows(const LinearArgs& a, int row, int panel) {
  for (; row + kRows <= a.rows; row += kRows) LinearBlock<V, kType, kRows, kPanels>(a, row, panel);
  if constexpr (kRows > 1) {
    if (row < a.rows) LinearRows<V, kType, kRows - 1, kPanels>(a, row, panel);
  }
}

template <class V, DType kType, int kRows, int kPanels>
inline void LinearPanels(const LinearArgs& a, int whole_end) {
  int panel = a.panel_begin;
  for (; panel + kPanels <= whole_end; panel += kPanels) LinearRows<V, kType, kRows, kPanels>(a, 0, panel);
  if constexpr (kPanels > 1) {
    for (; panel < whole_end; ++panel) LinearRows<V, kType, kRows, 1>(a, 0, panel);
  }
}

template <class V, DType kType>
inline void LinearOfType(const LinearArgs& a) {
  const int whole = a.w.n / kPanel;
  const int whole_end = a.panel_end < whole ? a.panel_end : whole;
  switch (a.rows) {  // few rows: several panels at once, so that enough independent sums hide the latency of fma
    case 0:
      return;
    case 1:
      LinearPanels<V, kType, 1, V::kPanelsOfOneRow>(a, whole_end);
      break;
    case 2:
      LinearPanels<V, kType, 2, V::kPanelsOfOneRow / 2>(a, whole_end);
      break;
    case 3:
      LinearPanels<V, kType, 3, V::kPanelsOfOneRow / 2>(a, whole_end);
      break;
    default:
      LinearPanels<V, kType, V::kRows, 1>(a, whole_end);
      break;
  }
  if (a.panel_end > whole && a.w.n % kPanel != 0) LinearTail<kType, V>(a, whole);
}

template <class V>
void Linear(const LinearArgs& a) {
  if (a.w.dtype == DType::kF32) return LinearOfType<V, DType::kF32>(a);
  LinearOfType<V, DType::kBF16>(a);
}

// kRows rows of g from k, all whole panels and the tail.
template <class V, int kRows>
inline void OuterRows(const OuterArgs& a, int k) {
  int n = 0;
  for (; n + kPanel <= a.n; n += kPanel) {
    V sum[kRows];
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) sum[r] = V::Load(a.g + (k + r) * a.ldg + n);
    for (int t = 0; t < a.rows; ++t) {
      const V delta = V::Load(a.delta + t * a.ldd + n);
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r) sum[r] = V::Fma(V::Broadcast(a.h[t * a.ldh + k + r]), delta, sum[r]);
    }
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) sum[r].Store(a.g + (k + r) * a.ldg + n);
  }
  for (; n < a.n; ++n) {
    for (int r = 0; r < kRows; ++r) {
      float* g = a.g + (k + r) * a.ldg + n;
      for (int t = 0; t < a.rows; ++t) *g = __builtin_fmaf(a.h[t * a.ldh + k + r], a.delta[t * a.ldd + n], *g);
    }
  }
}

template <class V>
void OuterAccumulate(const OuterArgs& a) {
  constexpr int kRows = 4;
  int k = 0;
  for (; k + kRows <= a.k; k += kRows) OuterRows<V, kRows>(a, k);
  for (; k < a.k; ++k) OuterRows<V, 1>(a, k);
}

}  // namespace hope::simd
