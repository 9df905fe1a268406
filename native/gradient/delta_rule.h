// The gated delta rule over one chunk (docs/MATH.md, "The chunk form") and its exact reverse: one memory of r outputs over keys
// of width e, for L tokens. All matrices are key-major, so that rows of tokens multiply from the left; e and r are whole panels.
#pragma once
#include "backend/kernels.h"
#include "gradient/arena.h"

namespace hope {

constexpr int kGradientChunk = 32;  // tokens per chunk: any cut gives the same result; 32 costs the fewest operations

// Of log alpha [L]: G, G-, exp(G-), exp(G_L - G), exp(G_L), and exp(G-_i - G_j) for i > j, else 0.
struct Decays {
  float total[kGradientChunk], before[kGradientChunk], entering[kGradientChunk], leaving[kGradientChunk];
  float kept = 1;
  float pairs[kGradientChunk][kGradientChunk];
  void Set(const Kernels& kernels, const float* log_alpha, int rows);
};

// One memory over one chunk. `products` are k_i . k_j, [L, kGradientChunk].
struct DeltaSpan {
  int rows = 0, width = 0, outputs = 0;  // L, e, r
  const float* k = nullptr;              // [L, e]
  const float* step = nullptr;           // [L]: eta, or lambda_p eta
  const float* products = nullptr;
  const Decays* decays = nullptr;
  const float* m0 = nullptr;     // [e, r]
  const float* state = nullptr;  // [e, r] at the chunk's start; nullptr: zero
  float* w = nullptr;            // [L, r]: the targets v, then W
};

// Reads of a chunk: queries [L, ldq] and q_i . k_j, [L, kGradientChunk].
struct DeltaReads {
  const float* q = nullptr;
  size_t ldq = 0;
  const float* products = nullptr;
};

struct DeltaScratch {
  float *a, *b;                           // [L, r]
  float* c;                               // [L, e]
  float *square_a, *square_b, *square_c;  // [kGradientChunk, kGradientChunk]
  float* turned;                          // [r, e], [r, kGradientChunk]
  void Plan(Arena& arena, int width, int outputs);
};

// products[i, j] = x_i . k_j for j < i, x [L, ldx].
void PairProducts(const Kernels& kernels, const float* x, size_t ldx, const float* k, int rows, int width,
                  const DeltaScratch& scratch, float* products);

// chunk.w: from the targets to W.
void SolveWrites(const Kernels& kernels, const DeltaSpan& chunk, const DeltaScratch& scratch);

// next [e, r] = the state after the chunk. May not be chunk.state.
void NextState(const Kernels& kernels, const DeltaSpan& chunk, const DeltaScratch& scratch, float* next);

// o [L, ldo] = what the queries read.
void ReadMemory(const Kernels& kernels, const DeltaSpan& chunk, const DeltaReads& reads, const DeltaScratch& scratch,
                float* o, size_t ldo);

// In and out of DeltaBackward. What is null is not wanted (or, d_o: zero).
struct DeltaGradients {
  const float* d_o = nullptr;  // [L, ldo] in
  size_t ldo = 0;
  const float* m0_t = nullptr;   // [r, e]
  float* d_state = nullptr;      // [e, r] in: of the next state; out: of the state at the chunk's start
  float* d_q = nullptr;          // [L, ldq] +=
  float* d_k = nullptr;          // [L, e] +=
  float* d_targets = nullptr;    // [L, r] out
  float* d_step = nullptr;       // [L] +=
  float* d_log_alpha = nullptr;  // [L] +=
  float* d_m0 = nullptr;         // [e, r] +=
};

void DeltaBackward(const Kernels& kernels, const DeltaSpan& chunk, const DeltaReads& reads, const DeltaScratch& scratch,
                   const DeltaGradients& gradients);

}  // namespace hope
