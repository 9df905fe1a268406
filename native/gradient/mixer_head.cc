#include "gradient/mixer_head.h"

#include <cstring>

#include "backend/math.h"
#include "gradient/rows.h"

namespace hope {

MixerHead::MixerHead(const Kernels& kernels, const ModelConfig& config, const ChunkPlan& plan,
                     const BlockOperands& block, const MixerTape& tape, const MixerScratch& scratch,
                     const GroupSequence& sequence, int head)
    : kernels_(kernels),
      config_(config),
      s_(scratch),
      chunks_(plan.Cut(sequence.count)),
      e_(config.head_dim),
      ldp_(config.projection_ld()),
      inner_(config.inner()),
      rate_(block.weights->rate[head]),
      b_eta_(block.weights->b_eta[head]),
      b_alpha_(block.weights->b_alpha[head]),
      channel_(sequence.row * inner_ + head * e_),
      u_(tape.u + channel_),
      v0_(tape.v0 + channel_),
      q_(tape.q + channel_),
      o_(tape.o + channel_),
      head_(head) {
  const size_t row = static_cast<size_t>(head) * tape.rows + sequence.row;
  k_ = tape.k + row * e_;
  w_ = tape.w + row * e_;
  projection_w_ = tape.projection_w + row * ldp_;
  kk_ = tape.kk + row * kGradientChunk;
  qk_ = tape.qk + row * kGradientChunk;
  k_scale_ = tape.k_scale + row;
  eta_ = tape.eta + row;
  log_alpha_ = tape.log_alpha + row;
  eta_slope_ = tape.eta_slope + row;
  alpha_slope_ = tape.alpha_slope + row;
  const size_t slot = static_cast<size_t>(head) * tape.slots + sequence.slot;
  states_ = tape.states + slot * e_ * e_;
  projection_states_ = tape.projection_states + slot * e_ * ldp_;
  m0_ = block.m0 + head_ * e_ * e_;
  p0_ = block.p0 + head_ * e_ * ldp_;
  m0_t_ = block.m0_t == nullptr ? nullptr : block.m0_t + head_ * e_ * e_;
  p0_t_ = block.p0_t == nullptr ? nullptr : block.p0_t + head_ * e_ * ldp_;
}

DeltaSpan MixerHead::Memory(const Chunk& chunk, const Decays& decays) const {
  return {.rows = chunk.count,
          .width = static_cast<int>(e_),
          .outputs = static_cast<int>(e_),
          .k = k_ + chunk.begin * e_,
          .step = eta_ + chunk.begin,
          .products = kk_ + static_cast<size_t>(chunk.begin) * kGradientChunk,
          .decays = &decays,
          .m0 = m0_,
          .state = State(chunk.slot),
          .w = w_ + chunk.begin * e_};
}

DeltaSpan MixerHead::Projections(const Chunk& chunk, const Decays& decays, const float* step) const {
  DeltaSpan projections = Memory(chunk, decays);
  projections.outputs = static_cast<int>(ldp_);
  projections.step = step;
  projections.m0 = p0_;
  projections.state = ProjectionState(chunk.slot);
  projections.w = projection_w_ + chunk.begin * ldp_;
  return projections;
}

DeltaReads MixerHead::Reads(const Chunk& chunk) const {
  return {q_ + chunk.begin * inner_, inner_, qk_ + static_cast<size_t>(chunk.begin) * kGradientChunk};
}

void MixerHead::Steps(const Chunk& chunk, float* steps) const {
  for (int t = 0; t < chunk.count; ++t) steps[t] = rate_ * eta_[chunk.begin + t];
}

// P0 + D_P of that slot.
void MixerHead::SetRead(int slot) {
  std::memcpy(s_.read, p0_, sizeof(float) * e_ * ldp_);
  if (slot >= 0) kernels_.add(ProjectionState(slot), static_cast<int>(e_ * ldp_), s_.read);
}

// k, eta, log alpha and their slopes; v goes where W will be.
void MixerHead::Generate(const Chunk& chunk) {
  const int e = static_cast<int>(e_), ldp = static_cast<int>(ldp_);
  const float *const u = u_ + chunk.begin * inner_, *const v0 = v0_ + chunk.begin * inner_;
  Multiply(kernels_, u, inner_, chunk.count, RowMajor(s_.read, e, ldp, ldp), s_.generated, ldp);
  for (int t = 0; t < chunk.count; ++t) {
    const float* const made = s_.generated + t * ldp_;
    const int at = chunk.begin + t;
    float *const k = k_ + at * e_, *const v = w_ + at * e_;
    for (int i = 0; i < e; ++i) k[i] = u[t * inner_ + i] + made[i], v[i] = v0[t * inner_ + i] + made[e + i];
    k_scale_[at] = L2Scale(kernels_, k, e);
    kernels_.scale(k_scale_[at], e, k);
    const float to_eta = made[2 * e] + b_eta_, to_alpha = made[2 * e + 1] + b_alpha_, opened = Sigmoid(to_eta);
    eta_[at] = config_.eta_max * opened;
    eta_slope_[at] = config_.eta_max * opened * (1.0f - opened);
    log_alpha_[at] = LogSigmoid(to_alpha);
    alpha_slope_[at] = Sigmoid(-to_alpha);
  }
}

// s = P_c (l2(v) - k), where W of the projections will be.
void MixerHead::PseudoValues(const Chunk& chunk) {
  const int e = static_cast<int>(e_), ldp = static_cast<int>(ldp_);
  for (int t = 0; t < chunk.count; ++t) {
    float* const unit = s_.unit + t * e_;
    kernels_.l2_norm(w_ + (chunk.begin + t) * e_, e, unit);
    kernels_.axpy(-1.0f, k_ + (chunk.begin + t) * e_, e, unit);
  }
  Multiply(kernels_, s_.unit, e_, chunk.count, RowMajor(s_.read, e, ldp, ldp), projection_w_ + chunk.begin * ldp_,
           ldp_);
}

void MixerHead::Forward() {
  Decays decays;
  for (const Chunk& chunk : chunks_) {
    if (chunk.opens_period) SetRead(config_.self_modifying ? chunk.slot : -1);
    Generate(chunk);
    const bool writes = config_.self_modifying && chunk.written;
    if (writes) PseudoValues(chunk);
    decays.Set(kernels_, log_alpha_ + chunk.begin, chunk.count);
    const DeltaSpan memory = Memory(chunk, decays);
    const DeltaReads reads = Reads(chunk);
    const int e = static_cast<int>(e_);
    PairProducts(kernels_, memory.k, e_, memory.k, chunk.count, e, s_.delta,
                 kk_ + static_cast<size_t>(chunk.begin) * kGradientChunk);
    PairProducts(kernels_, reads.q, inner_, memory.k, chunk.count, e, s_.delta,
                 qk_ + static_cast<size_t>(chunk.begin) * kGradientChunk);
    SolveWrites(kernels_, memory, s_.delta);
    ReadMemory(kernels_, memory, reads, s_.delta, o_ + chunk.begin * inner_, inner_);
    if (!chunk.last) NextState(kernels_, memory, s_.delta, State(chunk.slot + 1));
    if (!writes) continue;
    float steps[kGradientChunk];
    Steps(chunk, steps);
    const DeltaSpan projections = Projections(chunk, decays, steps);
    SolveWrites(kernels_, projections, s_.delta);
    NextState(kernels_, projections, s_.delta, ProjectionState(chunk.slot + 1));
  }
}

void MixerHead::Backward(const float* d_o, const InitialGradients& initial) {
  const size_t memory_area = e_ * e_, projection_area = e_ * ldp_;
  std::memset(s_.d_state, 0, sizeof(float) * memory_area);
  std::memset(s_.d_following, 0, sizeof(float) * projection_area);
  std::memset(s_.d_frozen, 0, sizeof(float) * projection_area);
  float* const d_m0 = initial.m0 == nullptr ? nullptr : initial.m0 + head_ * memory_area;
  float* const d_p0 = initial.p0 == nullptr ? nullptr : initial.p0 + head_ * projection_area;
  Decays decays;
  bool closes_period = true;
  for (size_t c = chunks_.size(); c-- > 0;) {
    const Chunk& chunk = chunks_[c];
    if (closes_period) {  // what the period after this one read is what this one's writes made
      size_t first = c;
      while (!chunks_[first].opens_period) --first;
      SetRead(config_.self_modifying ? chunks_[first].slot : -1);
      Transpose(s_.read, ldp_, static_cast<int>(e_), static_cast<int>(ldp_), s_.turned, e_);
      kernels_.add(s_.d_frozen, static_cast<int>(projection_area), s_.d_following);
      std::memset(s_.d_frozen, 0, sizeof(float) * projection_area);
    }
    closes_period = chunk.opens_period;
    decays.Set(kernels_, log_alpha_ + chunk.begin, chunk.count);
    float d_eta[kGradientChunk] = {}, d_log_alpha[kGradientChunk] = {};
    std::memset(s_.dk, 0, sizeof(float) * chunk.count * e_);
    DeltaBackward(kernels_, Memory(chunk, decays), Reads(chunk), s_.delta,
                  {.d_o = d_o + channel_ + chunk.begin * inner_,
                   .ldo = inner_,
                   .m0_t = m0_t_,
                   .d_state = s_.d_state,
                   .d_q = s_.dq + channel_ + chunk.begin * inner_,
                   .d_k = s_.dk,
                   .d_targets = s_.dv,
                   .d_step = d_eta,
                   .d_log_alpha = d_log_alpha,
                   .d_m0 = d_m0});
    if (config_.self_modifying && chunk.written) WriteBackward(chunk, decays, d_eta, d_log_alpha, d_p0);
    GenerateBackward(chunk, d_eta, d_log_alpha, config_.self_modifying, d_p0);
  }
}

void MixerHead::WriteBackward(const Chunk& chunk, const Decays& decays, float* d_eta, float* d_log_alpha, float* d_p0) {
  float steps[kGradientChunk], d_steps[kGradientChunk] = {};
  Steps(chunk, steps);
  DeltaBackward(kernels_, Projections(chunk, decays, steps), {}, s_.delta,
                {.m0_t = p0_t_,
                 .d_state = s_.d_following,
                 .d_k = s_.dk,
                 .d_step = d_steps,
                 .d_log_alpha = d_log_alpha,
                 .d_m0 = d_p0});
  for (int t = 0; t < chunk.count; ++t) d_eta[t] += rate_ * d_steps[t];
}

// From the gradients of k, v, eta and log alpha to those of u, of v0 and of the projections that generated them.
void MixerHead::GenerateBackward(const Chunk& chunk, const float* d_eta, const float* d_log_alpha, bool moved,
                                 float* d_p0) {
  const int e = static_cast<int>(e_), ldp = static_cast<int>(ldp_);
  float* const du = s_.du + channel_ + chunk.begin * inner_;
  for (int t = 0; t < chunk.count; ++t) {
    const int at = chunk.begin + t;
    float *const dk = s_.dk + t * e_, *const dv = s_.dv + t * e_, *const made = s_.generated + t * ldp_;
    L2Backward(kernels_, k_ + at * e_, k_scale_[at], e, dk);
    std::memcpy(made, dk, sizeof(float) * e_);
    std::memcpy(made + e_, dv, sizeof(float) * e_);
    std::memset(made + 2 * e_, 0, sizeof(float) * (ldp_ - 2 * e_));
    made[2 * e_] = d_eta[t] * eta_slope_[at];
    made[2 * e_ + 1] = d_log_alpha[t] * alpha_slope_[at];
    kernels_.add(dk, e, du + t * inner_);
    kernels_.add(dv, e, s_.dv0 + channel_ + at * inner_);
  }
  Multiply(kernels_, s_.generated, ldp_, chunk.count, RowMajor(s_.turned, ldp, e, e), du, inner_, true);
  const float* const u = u_ + chunk.begin * inner_;
  for (float* gradient : {moved ? s_.d_frozen : nullptr, d_p0})
    if (gradient != nullptr) OuterProduct(kernels_, u, inner_, e, s_.generated, ldp_, ldp, chunk.count, gradient, ldp_);
}

}  // namespace hope
