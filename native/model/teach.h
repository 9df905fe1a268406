// The loss of observed tokens and the signal that teaches the CMS levels (docs/MATH.md, "Learning while reading").
#pragma once
#include <cstdint>
#include <span>

#include "model/context.h"
#include "model/weights.h"

namespace hope {

// logits [rows, ld] of final residuals [rows, d] (before norm_final); ld >= V.
void Logits(Context& context, const Weights& weights, const float* residuals, int rows, float* logits, size_t ld);

// A token whose successor has been observed.
struct Pair {
  const float* residual = nullptr;  // [d] the final residual of the token
  int32_t target = 0;               // the token that came
  float* nll = nullptr;             // out: -ln p(target)
  float* teach = nullptr;           // out [d]: delta_t; nullptr: not wanted
};

// Scores every pair, and computes delta_t where it is wanted. Each pair's bits do not depend on the others.
void ScorePairs(Context& context, const Weights& weights, std::span<const Pair> pairs);

}  // namespace hope
