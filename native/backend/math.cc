#include "backend/math.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace hope {
namespace {

// ln(1 + y) for 0 <= y <= 1, relative accuracy near 0.
float Log1p(float y) {
  const float u = 1.0f + y;
  const float lost = y - (u - 1.0f);  // what rounding 1 + y dropped
  return Log(u) + lost / u;
}

}  // namespace

float Exp(float x) {
  using C = ExpConstants;
  const bool underflow = x < C::kMin;
  x = C::kMax < x ? C::kMax : x;  // these forms let NaN through
  x = C::kMin > x ? C::kMin : x;
  const float n = std::nearbyint(x * C::kLog2E);
  float r = std::fma(n, -C::kLn2High, x);
  r = std::fma(n, -C::kLn2Low, r);
  float p = C::kP[0];
  for (int i = 1; i < 6; ++i) p = std::fma(p, r, C::kP[i]);
  const float y = std::fma(p, r * r, r) + 1.0f;
  if (underflow) return 0.0f;
  if (n != n) return n;
  return y * std::bit_cast<float>((static_cast<int32_t>(n) + 127) << 23);
}

// Cephes logf: x = 2^e m with m in [sqrt(1/2), sqrt(2)), ln m as a polynomial in m - 1.
float Log(float x) {
  constexpr float kP[9] = {7.0376836292e-2f,  -1.1514610310e-1f, 1.1676998740e-1f,  -1.2420140846e-1f, 1.4249322787e-1f,
                           -1.6668057665e-1f, 2.0000714765e-1f,  -2.4999993993e-1f, 3.3333331174e-1f};
  if (!(x > 0.0f) || x > 3.4e38f) return x == 0.0f ? -HUGE_VALF : (x > 0.0f ? x : NAN);
  const uint32_t bits = std::bit_cast<uint32_t>(x);
  int e = static_cast<int>(bits >> 23) - 126;
  float m = std::bit_cast<float>((bits & 0x007FFFFFu) | 0x3F000000u);  // [0.5, 1)
  if (m < 0.707106781f) {
    m += m;
    --e;
  }
  const float f = m - 1.0f, z = f * f, scale = static_cast<float>(e);
  float p = kP[0];
  for (int i = 1; i < 9; ++i) p = std::fma(p, f, kP[i]);
  float y = f * z * p;
  y = std::fma(scale, ExpConstants::kLn2Low, y);
  y = std::fma(-0.5f, z, y);
  return std::fma(scale, ExpConstants::kLn2High, f + y);
}

float Sigmoid(float x) { return 1.0f / (1.0f + Exp(-x)); }

float LogSigmoid(float x) { return (x > 0.0f ? 0.0f : x) - Log1p(Exp(x < 0.0f ? x : -x)); }

float Tanh(float x) {
  const float magnitude = x < 0.0f ? -x : x;
  if (magnitude < 0.25f) {  // odd Taylor series; its first dropped term is below 1e-8 relative
    const float z = x * x;
    float p = 62.0f / 2835.0f;
    p = std::fma(p, z, -17.0f / 315.0f);
    p = std::fma(p, z, 2.0f / 15.0f);
    p = std::fma(p, z, -1.0f / 3.0f);
    return std::fma(x * z, p, x);
  }
  const float e = Exp(-2.0f * magnitude);
  const float t = (1.0f - e) / (1.0f + e);
  return x < 0.0f ? -t : t;
}

}  // namespace hope
