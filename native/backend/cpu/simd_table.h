// Builds the kernel table of a vector type.
#pragma once
#include "backend/cpu/simd_elementwise.h"
#include "backend/cpu/simd_linear.h"

namespace hope::simd {

template <class V>
constexpr Kernels Table(const char* name) {
  return {.name = name,
          .linear = Linear<V>,
          .outer_accumulate = OuterAccumulate<V>,
          .dot = Dot<V>,
          .rms_norm = RmsNorm<V>,
          .l2_norm = L2Norm<V>,
          .axpy = Axpy<V>,
          .scale = Scale<V>,
          .add = Add<V>,
          .mul = Mul<V>,
          .exp = ExpEach<V>,
          .sigmoid = SigmoidEach<V>,
          .silu = Silu<V>,
          .silu_mul = SiluMul<V>,
          .max = Max<V>,
          .exp_sum = ExpSum<V>,
          .conv_silu = ConvSilu<V>};
}

}  // namespace hope::simd
