// Scalar transcendental functions in fp32, the same bits on every machine: polynomials in explicit fma, no libm
// approximation. The vector kernels repeat Exp lane by lane.
#pragma once

namespace hope {

// Coefficients of Exp, shared with the vector kernels. exp(x) = 2^n * (1 + r + r^2 P(r)), n = round(x log2 e), after Cephes expf.
struct ExpConstants {
  static constexpr float kMax = 88.0f;     // larger arguments give exp(88)
  static constexpr float kMin = -87.336f;  // smaller ones give 0
  static constexpr float kLog2E = 1.44269504088896341f;
  static constexpr float kLn2High = 0.693359375f, kLn2Low = -2.12194440e-4f;
  static constexpr float kP[6] = {1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f,
                                  4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f};
};

float Exp(float x);         // e^x; NaN stays NaN; about 1 ulp
float Log(float x);         // ln x for normal x > 0; about 1 ulp
float Sigmoid(float x);     // 1 / (1 + e^-x)
float LogSigmoid(float x);  // ln sigmoid(x), accurate for large |x|
float Tanh(float x);        // relative accuracy also near 0

}  // namespace hope
