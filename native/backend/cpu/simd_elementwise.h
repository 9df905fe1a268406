// The row kernels over a vector type V of 16 lanes. A tail of n % 16 elements goes through a zero-padded vector, so every
// lane does what the scalar reference does for its elements.
#pragma once
#include "backend/kernels.h"
#include "backend/math.h"

namespace hope::simd {

constexpr int kLanes = 16;

template <class V>
inline V LoadPart(const float* x, int count) {
  alignas(64) float lanes[kLanes] = {};
  for (int i = 0; i < count; ++i) lanes[i] = x[i];
  return V::Load(lanes);
}

template <class V>
inline void StorePart(const V& value, int count, float* y) {
  alignas(64) float lanes[kLanes];
  value.Store(lanes);
  for (int i = 0; i < count; ++i) y[i] = lanes[i];
}

// y[i] = function(i-th elements of the inputs), 16 at a time. `load` yields the vector at an offset.
template <class V, class Function, class... Inputs>
inline void Map(int n, float* y, const Function& function, const Inputs*... inputs) {
  int i = 0;
  for (; i + kLanes <= n; i += kLanes) function(V::Load(inputs + i)...).Store(y + i);
  if (i < n) StorePart(function(LoadPart<V>(inputs + i, n - i)...), n - i, y + i);
}

template <class V>
inline V ExpOf(V x) {
  using C = ExpConstants;
  const V original = x;
  x = V::Min(V::Broadcast(C::kMax), x);
  x = V::Max(V::Broadcast(C::kMin), x);
  const V n = V::Round(V::Mul(x, V::Broadcast(C::kLog2E)));
  V r = V::Fma(n, V::Broadcast(-C::kLn2High), x);
  r = V::Fma(n, V::Broadcast(-C::kLn2Low), r);
  V p = V::Broadcast(C::kP[0]);
#pragma GCC unroll 5
  for (int i = 1; i < 6; ++i) p = V::Fma(p, r, V::Broadcast(C::kP[i]));
  const V y = V::Mul(V::Add(V::Fma(p, V::Mul(r, r), r), V::Broadcast(1.0f)), V::PowerOfTwo(n));
  return V::SelectLess(original, V::Broadcast(C::kMin), V::Zero(), y);
}

template <class V>
inline V SigmoidOf(V x) {
  const V one = V::Broadcast(1.0f);
  return V::Div(one, V::Add(one, ExpOf(V::Negate(x))));
}

template <class V>
inline V SiluOf(V x) {
  return V::Mul(x, SigmoidOf(x));
}

template <class V>
float Dot(const float* a, const float* b, int n) {
  V sum = V::Zero();
  int i = 0;
  for (; i + kLanes <= n; i += kLanes) sum = V::Fma(V::Load(a + i), V::Load(b + i), sum);
  if (i < n) sum = V::Fma(LoadPart<V>(a + i, n - i), LoadPart<V>(b + i, n - i), sum);
  return sum.Sum();
}

template <class V>
void RmsNorm(const float* x, const float* w, float eps, int n, float* y) {
  const V scale = V::Broadcast(1.0f / __builtin_sqrtf(Dot<V>(x, x, n) / static_cast<float>(n) + eps));
  Map<V>(
      n, y, [scale](V a, V b) { return V::Mul(V::Mul(a, scale), b); }, x, w);
}

template <class V>
void Scale(float a, int n, float* y) {
  const V factor = V::Broadcast(a);
  Map<V>(
      n, y, [factor](V b) { return V::Mul(factor, b); }, y);
}

template <class V>
void L2Norm(const float* x, int n, float* y) {
  const V scale = V::Broadcast(1.0f / __builtin_sqrtf(Dot<V>(x, x, n) + 1e-6f));
  Map<V>(
      n, y, [scale](V a) { return V::Mul(a, scale); }, x);
}

template <class V>
void Axpy(float a, const float* x, int n, float* y) {
  const V factor = V::Broadcast(a);
  Map<V>(
      n, y, [factor](V b, V c) { return V::Fma(factor, b, c); }, x, y);
}

template <class V>
void Add(const float* x, int n, float* y) {
  Map<V>(
      n, y, [](V a, V b) { return V::Add(a, b); }, y, x);
}

template <class V>
void Mul(const float* x, int n, float* y) {
  Map<V>(
      n, y, [](V a, V b) { return V::Mul(a, b); }, y, x);
}

template <class V>
void ExpEach(const float* x, int n, float* y) {
  Map<V>(
      n, y, [](V a) { return ExpOf(a); }, x);
}

template <class V>
void SigmoidEach(const float* x, int n, float* y) {
  Map<V>(
      n, y, [](V a) { return SigmoidOf(a); }, x);
}

template <class V>
void Silu(const float* x, int n, float* y) {
  Map<V>(
      n, y, [](V a) { return SiluOf(a); }, x);
}

template <class V>
void SiluMul(const float* gate, const float* up, int n, float* y) {
  Map<V>(
      n, y, [](V a, V b) { return V::Mul(SiluOf(a), b); }, gate, up);
}

template <class V>
float Max(const float* x, int n) {
  float max = x[0];
  int i = 0;
  if (n >= kLanes) {
    V lanes = V::Load(x);
    for (i = kLanes; i + kLanes <= n; i += kLanes) lanes = V::Max(lanes, V::Load(x + i));
    alignas(64) float values[kLanes];
    lanes.Store(values);
    for (float value : values) max = max < value ? value : max;
  }
  for (; i < n; ++i) max = max < x[i] ? x[i] : max;
  return max;
}

template <class V>
float ExpSum(const float* x, float shift, int n, float* y) {
  const V offset = V::Broadcast(shift);
  V sum = V::Zero();
  int i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    const V value = ExpOf(V::Sub(V::Load(x + i), offset));
    value.Store(y + i);
    sum = V::Add(sum, value);
  }
  if (i < n) {
    StorePart(ExpOf(V::Sub(LoadPart<V>(x + i, n - i), offset)), n - i, y + i);
    sum = V::Add(sum, LoadPart<V>(y + i, n - i));
  }
  return sum.Sum();
}

template <class V>
void ConvSilu(const float* const rows[4], const float* w, size_t ldw, int n, float* y) {
  const auto convolve = [](V w0, V w1, V w2, V w3, V x0, V x1, V x2, V x3) {
    return SiluOf(V::Fma(w3, x3, V::Fma(w2, x2, V::Fma(w1, x1, V::Mul(w0, x0)))));
  };
  Map<V>(n, y, convolve, w, w + ldw, w + 2 * ldw, w + 3 * ldw, rows[0], rows[1], rows[2], rows[3]);
}

}  // namespace hope::simd
