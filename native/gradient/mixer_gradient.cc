#include "gradient/mixer_gradient.h"

#include <algorithm>
#include <cstring>

#include "backend/row_reverse.h"
#include "gradient/mixer_head.h"
#include "gradient/rows.h"

namespace hope {

void MixerTape::Plan(Arena& arena, const ModelConfig& config, int max_rows) {
  const size_t count = max_rows, inner = config.inner(), e = config.head_dim, ldp = config.projection_ld();
  const size_t head_rows = count * config.n_heads;
  rows = max_rows;
  slots = ChunkPlan(config).MaxSlots(max_rows);
  x = arena.Floats(count * config.d_model);
  for (float** part : {&zu, &zv, &zq, &zg, &u, &v0, &q, &o}) *part = arena.Floats(count * inner);
  k = arena.Floats(head_rows * e);
  w = arena.Floats(head_rows * e);
  projection_w = arena.Floats(head_rows * ldp);
  kk = arena.Floats(head_rows * kGradientChunk);
  qk = arena.Floats(head_rows * kGradientChunk);
  for (float** part : {&k_scale, &q_scale, &eta, &log_alpha, &eta_slope, &alpha_slope}) *part = arena.Floats(head_rows);
  states = arena.Floats(static_cast<size_t>(slots) * config.n_heads * e * e);
  projection_states = arena.Floats(static_cast<size_t>(slots) * config.n_heads * e * ldp);
}

void MixerScratch::Plan(Arena& arena, const ModelConfig& config, int max_rows) {
  const size_t count = max_rows, d = config.d_model, inner = config.inner(), e = config.head_dim;
  const size_t ldp = config.projection_ld();
  a = arena.Floats(count * d);
  da = arena.Floats(count * d);
  for (float** part : {&inner_a, &inner_b, &inner_c, &du, &dv0, &dq}) *part = arena.Floats(count * inner);
  row = arena.Floats(std::max(d, inner));
  generated = arena.Floats(kGradientChunk * ldp);
  read = arena.Floats(e * ldp);
  turned = arena.Floats(e * ldp);
  for (float** part : {&unit, &dk, &dv}) *part = arena.Floats(kGradientChunk * e);
  d_state = arena.Floats(e * e);
  d_following = arena.Floats(e * ldp);
  d_frozen = arena.Floats(e * ldp);
  delta.Plan(arena, config.head_dim, config.projection_ld());
}

// u, v0, q and the gate's argument, from x.
void MixerGradient::ConvolveInputs(const BlockOperands& block, std::span<const GroupSequence> group, int rows,
                                   const MixerTape& tape, const MixerScratch& scratch) const {
  const BlockWeights& weights = *block.weights;
  const int d = config_.d_model, inner = config_.inner(), e = config_.head_dim;
  for (int r = 0; r < rows; ++r)
    kernels_.rms_norm(tape.x + static_cast<size_t>(r) * d, weights.norm_mixer.data(), config_.norm_eps, d,
                      scratch.a + static_cast<size_t>(r) * d);
  const auto convolved = [&](const Matrix& w, const std::vector<float>& taps, float* z, float* y) {
    Multiply(kernels_, scratch.a, d, rows, w.view, scratch.inner_a, inner);
    for (const GroupSequence& sequence : group) {
      const size_t at = static_cast<size_t>(sequence.row) * inner;
      Convolve(scratch.inner_a + at, taps.data(), sequence.count, inner, z + at);
    }
    kernels_.silu(z, rows * inner, y);
  };
  convolved(weights.w_u, weights.conv_u, tape.zu, tape.u);
  convolved(weights.w_v, weights.conv_v, tape.zv, tape.v0);
  convolved(weights.w_q, weights.conv_q, tape.zq, tape.q);
  Multiply(kernels_, scratch.a, d, rows, weights.w_g.view, tape.zg, inner);
  for (int h = 0; h < config_.n_heads; ++h) {
    for (int r = 0; r < rows; ++r) {
      float* const q = tape.q + static_cast<size_t>(r) * inner + h * e;
      float& scale = tape.q_scale[static_cast<size_t>(h) * tape.rows + r];
      scale = L2Scale(kernels_, q, e);
      kernels_.scale(scale, e, q);
    }
  }
}

void MixerGradient::Forward(const BlockOperands& block, std::span<const GroupSequence> group, int rows,
                            const MixerTape& tape, const MixerScratch& scratch, float* x) const {
  const size_t d = config_.d_model, inner = config_.inner(), e = config_.head_dim;
  std::memcpy(tape.x, x, sizeof(float) * rows * d);
  ConvolveInputs(block, group, rows, tape, scratch);
  for (const GroupSequence& sequence : group)
    for (int h = 0; h < config_.n_heads; ++h)
      MixerHead(kernels_, config_, plan_, block, tape, scratch, sequence, h).Forward();
  kernels_.silu(tape.zg, static_cast<int>(rows * inner), scratch.inner_b);
  for (int r = 0; r < rows; ++r)
    for (size_t channel = 0; channel < inner; channel += e)
      kernels_.rms_norm(tape.o + r * inner + channel, block.weights->norm_head.data() + channel, config_.norm_eps,
                        config_.head_dim, scratch.inner_a + r * inner + channel);
  kernels_.mul(scratch.inner_b, static_cast<int>(rows * inner), scratch.inner_a);
  Multiply(kernels_, scratch.inner_a, inner, rows, block.weights->w_o.view, x, d, true);
}

// From the gradient of the gated output, in inner_a, to those of o (inner_c) and of the gate's argument (inner_b).
void MixerGradient::GateBackward(const BlockOperands& block, int rows, const MixerTape& tape,
                                 const MixerScratch& scratch) const {
  const size_t inner = config_.inner(), e = config_.head_dim, count = rows * inner;
  const float* const weight = block.weights->norm_head.data();
  for (int r = 0; r < rows; ++r)
    for (size_t channel = 0; channel < inner; channel += e)
      kernels_.rms_norm(tape.o + r * inner + channel, weight + channel, config_.norm_eps, config_.head_dim,
                        scratch.inner_b + r * inner + channel);
  // d_gated * silu(zg) into inner_a, d_gated * normed * silu'(zg) into inner_c
  SiluMulBackward(kernels_, tape.zg, scratch.inner_b, count, scratch.inner_a, scratch.inner_c);
  std::memcpy(scratch.inner_b, scratch.inner_c, sizeof(float) * count);
  std::memset(scratch.inner_c, 0, sizeof(float) * count);
  for (int r = 0; r < rows; ++r)
    for (size_t channel = 0; channel < inner; channel += e)
      RmsBackward(kernels_, tape.o + r * inner + channel, weight + channel, config_.norm_eps, config_.head_dim,
                  scratch.inner_a + r * inner + channel, scratch.row, scratch.inner_c + r * inner + channel);
}

// From du, dv0 and dq to the gradient of the normed input, in da, which already holds what the gate gave.
void MixerGradient::InputsBackward(const BlockOperands& block, std::span<const GroupSequence> group, int rows,
                                   const MixerTape& tape, const MixerScratch& scratch) const {
  const int d = config_.d_model, inner = config_.inner(), e = config_.head_dim;
  for (int h = 0; h < config_.n_heads; ++h)
    for (int r = 0; r < rows; ++r) {
      const size_t at = static_cast<size_t>(r) * inner + h * e;
      L2Backward(kernels_, tape.q + at, tape.q_scale[static_cast<size_t>(h) * tape.rows + r], e, scratch.dq + at);
    }
  const auto through = [&](const float* z, const std::vector<float>& taps, const MatrixView& transposed, float* dy) {
    SiluBackward(kernels_, z, static_cast<size_t>(rows) * inner, dy);
    for (const GroupSequence& sequence : group) {
      const size_t at = static_cast<size_t>(sequence.row) * inner;
      ConvolveBackward(dy + at, taps.data(), sequence.count, inner, scratch.inner_a + at);
    }
    Multiply(kernels_, scratch.inner_a, inner, rows, transposed, scratch.da, d, true);
  };
  through(tape.zu, block.weights->conv_u, block.u_t, scratch.du);
  through(tape.zv, block.weights->conv_v, block.v_t, scratch.dv0);
  through(tape.zq, block.weights->conv_q, block.q_t, scratch.dq);
}

void MixerGradient::Backward(const BlockOperands& block, std::span<const GroupSequence> group, int rows,
                             const MixerTape& tape, const MixerScratch& scratch, float* dx,
                             const InitialGradients& initial) const {
  const size_t d = config_.d_model, inner = config_.inner();
  Multiply(kernels_, dx, d, rows, block.o_t, scratch.inner_a, inner);
  GateBackward(block, rows, tape, scratch);
  Multiply(kernels_, scratch.inner_b, inner, rows, block.g_t, scratch.da, d);
  std::memset(scratch.du, 0, sizeof(float) * rows * inner);
  std::memset(scratch.dv0, 0, sizeof(float) * rows * inner);
  std::memset(scratch.dq, 0, sizeof(float) * rows * inner);
  for (const GroupSequence& sequence : group)
    for (int h = 0; h < config_.n_heads; ++h)
      MixerHead(kernels_, config_, plan_, block, tape, scratch, sequence, h).Backward(scratch.inner_c, initial);
  InputsBackward(block, group, rows, tape, scratch);
  for (int r = 0; r < rows; ++r)
    RmsBackward(kernels_, tape.x + r * d, block.weights->norm_mixer.data(), config_.norm_eps, config_.d_model,
                scratch.da + r * d, scratch.row, dx + r * d);
}

}  // namespace hope
