// The table of kernels of one instruction set. Every output element is computed by a fixed sequence of IEEE fp32
// operations that depends on nothing but its own inputs, and the sequence is the same in every table, so results do not
// depend on the instruction set, on how many rows are processed together, nor on which thread takes which panel.
//
// Canonical reduction (dot, rms_norm, l2_norm, exp_sum): lane i of 16 takes elements i, i + 16, ... in order with fma (plain
// addition for exp_sum); then lane i += lane i + 8, then + 4, + 2, + 1. Transcendentals are the polynomials of backend/math.h.
#pragma once
#include <cstddef>

#include "backend/matrix.h"

namespace hope {

// y[r, n] = sum_k x[r, k] W(k, n) for rows 0..rows-1 and the outputs of panels [panel_begin, panel_end).
// The sum runs over k in order with fma, from 0; with `add` it is then added to y once. Outputs >= w.n are not written.
struct LinearArgs {
  const float* x = nullptr;
  size_t ldx = 0;
  int rows = 0;
  MatrixView w = {};
  float* y = nullptr;
  size_t ldy = 0;
  bool add = false;
  int panel_begin = 0, panel_end = 0;
};

// g[k, n] += sum_t h[t, k] * delta[t, n], t in order with fma from g's value.
struct OuterArgs {
  const float* h = nullptr;
  size_t ldh = 0;
  const float* delta = nullptr;
  size_t ldd = 0;
  int rows = 0, k = 0, n = 0;
  float* g = nullptr;
  size_t ldg = 0;
};

// No pointer may be null, n >= 1, no alignment is needed. x and y may be the same array, else must not overlap.
struct Kernels {
  const char* name;  // "reference", "avx2", "avx512"
  void (*linear)(const LinearArgs& args);
  void (*outer_accumulate)(const OuterArgs& args);
  float (*dot)(const float* a, const float* b, int n);
  void (*rms_norm)(const float* x, const float* w, float eps, int n,
                   float* y);                              // y = (x * (1 / sqrt(x.x / n + eps))) * w
  void (*l2_norm)(const float* x, int n, float* y);        // y = x * (1 / sqrt(x.x + 1e-6))
  void (*axpy)(float a, const float* x, int n, float* y);  // y = fma(a, x, y)
  void (*scale)(float a, int n, float* y);                 // y = a * y
  void (*add)(const float* x, int n, float* y);            // y = y + x
  void (*mul)(const float* x, int n, float* y);            // y = y * x
  void (*exp)(const float* x, int n, float* y);
  void (*sigmoid)(const float* x, int n, float* y);
  void (*silu)(const float* x, int n, float* y);
  void (*silu_mul)(const float* gate, const float* up, int n, float* y);  // y = silu(gate) * up
  float (*max)(const float* x, int n);                                    // any NaN: the result is unspecified
  float (*exp_sum)(const float* x, float shift, int n, float* y);         // y = exp(x - shift); returns their sum
  // y[c] = silu(sum_j w[j * ldw + c] * rows[j][c]), j = 0..3 in order: the causal convolution at one token.
  void (*conv_silu)(const float* const rows[4], const float* w, size_t ldw, int n, float* y);
};

}  // namespace hope
