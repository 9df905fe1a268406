// The two memories of one head over one sequence, chunk by chunk, forward and exact reverse.
#pragma once
#include "gradient/mixer_gradient.h"

namespace hope {

class MixerHead {
 public:
  MixerHead(const Kernels& kernels, const ModelConfig& config, const ChunkPlan& plan, const BlockOperands& block,
            const MixerTape& tape, const MixerScratch& scratch, const GroupSequence& sequence, int head);

  // From the tape's u, v0 and q: fills the rest of the tape, o included.
  void Forward();
  // From the gradient of o [rows of the group, I]: adds to scratch.du, dv0 and dq, and to the initial memories' gradients.
  void Backward(const float* d_o, const InitialGradients& initial);

 private:
  void SetRead(int slot);
  void Generate(const Chunk& chunk);
  void PseudoValues(const Chunk& chunk);
  void WriteBackward(const Chunk& chunk, const Decays& decays, float* d_eta, float* d_log_alpha, float* d_p0);
  void GenerateBackward(const Chunk& chunk, const float* d_eta, const float* d_log_alpha, bool moved, float* d_p0);

  DeltaSpan Memory(const Chunk& chunk, const Decays& decays) const;
  DeltaSpan Projections(const Chunk& chunk, const Decays& decays, const float* step) const;
  DeltaReads Reads(const Chunk& chunk) const;
  void Steps(const Chunk& chunk, float* steps) const;
  float* State(int slot) const { return slot < 0 ? nullptr : states_ + static_cast<size_t>(slot) * e_ * e_; }
  float* ProjectionState(int slot) const {
    return slot < 0 ? nullptr : projection_states_ + static_cast<size_t>(slot) * e_ * ldp_;
  }

  const Kernels& kernels_;
  const ModelConfig& config_;
  const MixerScratch& s_;
  const std::vector<Chunk> chunks_;
  const size_t e_, ldp_, inner_;
  const float rate_, b_eta_, b_alpha_;
  const size_t channel_;       // of the sequence's first row and the head, in [R, I]
  const float *u_, *v0_, *q_;  // [T, inner]
  float* o_;
  float *k_, *w_, *projection_w_, *kk_, *qk_, *k_scale_, *eta_, *log_alpha_, *eta_slope_, *alpha_slope_;  // [T, ...]
  float *states_, *projection_states_;
  const float *m0_, *p0_, *m0_t_, *p0_t_;
  const size_t head_;
};

}  // namespace hope
