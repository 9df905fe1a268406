// The self-modifying Titans mixer over a group of sequences (docs/MATH.md, eq. 83-93), forward and exact reverse.
#pragma once
#include <span>

#include "gradient/group.h"
#include "gradient/operands.h"

namespace hope {

// What the reverse of one block's mixer reads: R rows of the group, S slots of states.
struct MixerTape {
  float* x;                           // [R, d] input
  float *zu, *zv, *zq, *zg;           // [R, I] before silu: convolved u, v0 and q, the gate
  float *u, *v0, *q, *o;              // [R, I]
  float* k;                           // [H, R, e]
  float* w;                           // [H, R, e] of D_mem
  float* projection_w;                // [H, R, ldp] of D_P
  float *kk, *qk;                     // [H, R, kGradientChunk]: k_i . k_j, q_i . k_j
  float *k_scale, *q_scale;           // [H, R] of the l2 norms
  float *eta, *log_alpha;             // [H, R]
  float *eta_slope, *alpha_slope;     // [H, R]: their derivatives by what generates them
  float *states, *projection_states;  // [H, S, e, e], [H, S, e, ldp]
  int rows = 0, slots = 0;
  void Plan(Arena& arena, const ModelConfig& config, int max_rows);
};

struct MixerScratch {
  float *a, *da;                            // [R, d]
  float *inner_a, *inner_b, *inner_c;       // [R, I]
  float *du, *dv0, *dq;                     // [R, I]
  float* row;                               // [max(d, I)]
  float* generated;                         // [L, ldp]
  float *read, *turned;                     // [e, ldp], [ldp, e]: P0 + D_P as it is read
  float *unit, *dk, *dv;                    // [L, e]
  float *d_state, *d_following, *d_frozen;  // [e, e], [e, ldp], [e, ldp]
  DeltaScratch delta;
  void Plan(Arena& arena, const ModelConfig& config, int max_rows);
};

// Gradients of the initial memories, key-major as the weights; nullptr: not wanted.
struct InitialGradients {
  float *m0 = nullptr, *p0 = nullptr;
};

class MixerGradient {
 public:
  MixerGradient(const Kernels& kernels, const ModelConfig& config)
      : kernels_(kernels), config_(config), plan_(config) {}

  // x [rows, d] += the mixer's output; fills the tape.
  void Forward(const BlockOperands& block, std::span<const GroupSequence> group, int rows, const MixerTape& tape,
               const MixerScratch& scratch, float* x) const;

  // dx [rows, d]: from the gradient of x after Forward to that before it. initial += theirs.
  void Backward(const BlockOperands& block, std::span<const GroupSequence> group, int rows, const MixerTape& tape,
                const MixerScratch& scratch, float* dx, const InitialGradients& initial) const;

  const ChunkPlan& plan() const { return plan_; }

 private:
  void ConvolveInputs(const BlockOperands& block, std::span<const GroupSequence> group, int rows, const MixerTape& tape,
                      const MixerScratch& scratch) const;
  void GateBackward(const BlockOperands& block, int rows, const MixerTape& tape, const MixerScratch& scratch) const;
  void InputsBackward(const BlockOperands& block, std::span<const GroupSequence> group, int rows, const MixerTape& tape,
                      const MixerScratch& scratch) const;

  const Kernels& kernels_;
  const ModelConfig& config_;
  ChunkPlan plan_;
};

}  // namespace hope
