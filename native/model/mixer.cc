#include "model/mixer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "backend/math.h"
#include "core/limits.h"

namespace hope {
namespace {

constexpr int kTail = kConvWidth - 1;

// Input t (from -3 on) of one head's convolution: from the batch, before its first row from the tail [3, ld].
const float* ConvInput(const float* rows, const float* tail, size_t ld, int t) {
  return t >= 0 ? rows + t * ld : tail + (kTail + t) * ld;
}

// silu(conv(inputs)) of `count` rows of one head into y [count, width].
void ConvolveHead(const Kernels& kernels, const float* rows, const float* tail, const float* taps, size_t ld, int count,
                  int width, float* y) {
  for (int t = 0; t < count; ++t) {
    const float* window[kConvWidth];
    for (int j = 0; j < kConvWidth; ++j) window[j] = ConvInput(rows, tail, ld, t - kTail + j);
    kernels.conv_silu(window, taps, ld, width, y + static_cast<size_t>(t) * width);
  }
}

// The last 3 inputs become the tail; in order, so that a short run shifts it in place.
void MoveTail(const float* rows, float* tail, size_t ld, int count, int width) {
  for (int j = 0; j < kTail; ++j)
    std::memmove(tail + j * ld, ConvInput(rows, tail, ld, count - kTail + j), sizeof(float) * width);
}

}  // namespace

struct Mixer::Inputs {
  const float *u = nullptr, *v = nullptr, *q = nullptr;  // [rows, I], before the convolutions
  float* g = nullptr;                                    // [rows, I], W_g a
  float* gated = nullptr;                                // [rows, I]: out, rms_per_head(o) * silu(g)
};

struct Mixer::Session {
  int64_t position = 0;
  int row = 0, count = 0;
  bool projections_due = false;
  float *tail_u = nullptr, *tail_v = nullptr, *tail_q = nullptr;
  TitansMemory::Buffers memory = {};
  Projections::Buffers projections = {};
};

struct Mixer::HeadRows {
  float *u, *q, *k, *v, *o;  // [rows, e]
  float* generated;          // [rows, ld]
  float *eta, *log_alpha;    // [rows]
  float* rest;

  HeadRows(float* scratch, int rows, int width, int ld) {
    const size_t area = static_cast<size_t>(rows) * width;
    u = scratch, q = u + area, k = q + area, v = k + area, o = v + area, generated = o + area;
    eta = generated + static_cast<size_t>(rows) * ld, log_alpha = eta + rows, rest = log_alpha + rows;
  }
  static size_t Floats(int rows, int width, int ld) { return static_cast<size_t>(rows) * (5 * width + ld + 2); }
};

Mixer::Mixer(const ModelConfig& config, const BlockWeights& weights, const std::string& prefix, Layout& layout)
    : config_(config),
      weights_(weights),
      memory_(config.n_heads, config.head_dim, weights.m0.data()),
      projections_(config.n_heads, config.head_dim, config.self_modifying ? config.projection_chunk : 0,
                   weights.p0.data(), weights.rate.data()) {
  const size_t tail = static_cast<size_t>(kTail) * config.inner();
  tail_u_part_ = layout.Add({prefix + ".conv_u.tail", "stream", tail});
  tail_v_part_ = layout.Add({prefix + ".conv_v.tail", "stream", tail});
  tail_q_part_ = layout.Add({prefix + ".conv_q.tail", "stream", tail});
  memory_.Declare(prefix, layout);
  projections_.Declare(prefix, layout);
}

// On the calling thread: writing to a part may allocate it or detach it from a fork.
Mixer::Session Mixer::Open(const Sequence& sequence, bool projections_due) const {
  SessionState& state = *sequence.state;
  Session session = {
      .position = sequence.position, .row = sequence.row, .count = sequence.count, .projections_due = projections_due};
  session.tail_u = state.write(tail_u_part_);
  session.tail_v = state.write(tail_v_part_);
  session.tail_q = state.write(tail_q_part_);
  session.memory.live = state.allocated(memory_.d_part());
  const bool memory_due = LevelClock::MemoryDueWithin(sequence.position, sequence.count);
  if (session.memory.live || memory_due) session.memory.d = state.write(memory_.d_part());
  session.memory.pending = state.write(memory_.pending_part());
  if (projections_.self_modifying()) {
    session.projections.live = state.allocated(projections_.d_part());
    if (session.projections.live || projections_due) session.projections.d = state.write(projections_.d_part());
    session.projections.pending = state.write(projections_.pending_part());
  }
  return session;
}

size_t Mixer::HeadScratch(int rows, bool projections_due) const {
  const size_t write = projections_due ? projections_.scratch_floats() : 0;
  return HeadRows::Floats(rows, config_.head_dim, projections_.ld()) + std::max(memory_.scratch_floats(), write);
}

void Mixer::Forward(Context& context, const LevelClock& clock, Batch& batch, float* x) const {
  const Workspace::Scope scope(context.workspace);
  const size_t d = config_.d_model, inner = config_.inner(), rows = batch.rows;
  float* const a = context.workspace.Floats(rows * d);
  float* const u = context.workspace.Floats(rows * inner);
  float* const v = context.workspace.Floats(rows * inner);
  float* const q = context.workspace.Floats(rows * inner);
  float* const g = context.workspace.Floats(rows * inner);
  float* const gated = context.workspace.Floats(rows * inner);

  RmsRows(context, x, weights_.norm_mixer.data(), config_.norm_eps, batch.rows, config_.d_model, a);
  RunLinears(
      context,
      std::array{LinearJob(a, batch.rows, weights_.w_u.view, u), LinearJob(a, batch.rows, weights_.w_v.view, v),
                 LinearJob(a, batch.rows, weights_.w_q.view, q), LinearJob(a, batch.rows, weights_.w_g.view, g)});

  const int heads = config_.n_heads;
  std::vector<Session> sessions;
  std::vector<float*> scratch;
  for (const Sequence& sequence : batch.sequences) {
    sessions.push_back(Open(sequence, clock.ProjectionsDue(sequence.position + sequence.count)));
    for (int head = 0; head < heads; ++head)
      scratch.push_back(context.workspace.Floats(HeadScratch(sequence.count, sessions.back().projections_due)));
  }
  std::vector<char> finite(scratch.size());
  const Inputs inputs = {.u = u, .v = v, .q = q, .g = g, .gated = gated};
  const int64_t work_per_row = int64_t{6} * config_.head_dim * config_.head_dim * heads;
  ForEach(context, static_cast<int64_t>(scratch.size()), work_per_row * batch.rows, [&](int64_t i) {
    finite[i] = RunHead(context.kernels, sessions[i / heads], inputs, static_cast<int>(i % heads), scratch[i]);
  });
  for (size_t i = 0; i < finite.size(); ++i) batch.sequences[i / heads].finite &= finite[i] != 0;

  RunLinears(context, std::array{LinearJob(gated, batch.rows, weights_.w_o.view, x, true)});
}

bool Mixer::RunHead(const Kernels& kernels, const Session& session, const Inputs& inputs, int head,
                    float* scratch) const {
  const HeadRows rows(scratch, session.count, config_.head_dim, projections_.ld());
  const size_t width = config_.head_dim;
  Convolve(kernels, session, inputs, head, rows);
  Generate(kernels, session, head, rows);
  bool finite = memory_.Run(kernels, session.memory, head,
                            {.position = session.position,
                             .count = session.count,
                             .ld = width,
                             .keys = rows.k,
                             .values = rows.v,
                             .queries = rows.q,
                             .eta = rows.eta,
                             .log_alpha = rows.log_alpha,
                             .outputs = rows.o},
                            rows.rest);
  GateOutput(kernels, session, inputs, head, rows.o);
  if (!projections_.self_modifying()) return finite;
  for (int t = 0; t < session.count; ++t) {
    projections_.Append(
        kernels, session.projections, head, session.position + t,
        {.key = rows.k + t * width, .value = rows.v + t * width, .log_alpha = rows.log_alpha[t], .eta = rows.eta[t]});
  }
  if (session.projections_due) finite &= projections_.Write(kernels, session.projections, head, rows.rest);
  return finite;
}

// u = silu(conv_u(W_u a)), v0 = silu(conv_v(W_v a)) in the place of v, q = l2(silu(conv_q(W_q a)))
void Mixer::Convolve(const Kernels& kernels, const Session& session, const Inputs& inputs, int head,
                     const HeadRows& rows) const {
  const size_t inner = config_.inner();
  const int width = config_.head_dim, channel = head * width;
  const size_t first = session.row * inner + channel;
  ConvolveHead(kernels, inputs.u + first, session.tail_u + channel, weights_.conv_u.data() + channel, inner,
               session.count, width, rows.u);
  ConvolveHead(kernels, inputs.v + first, session.tail_v + channel, weights_.conv_v.data() + channel, inner,
               session.count, width, rows.v);
  ConvolveHead(kernels, inputs.q + first, session.tail_q + channel, weights_.conv_q.data() + channel, inner,
               session.count, width, rows.q);
  for (int t = 0; t < session.count; ++t) kernels.l2_norm(rows.q + t * width, width, rows.q + t * width);
  MoveTail(inputs.u + first, session.tail_u + channel, inner, session.count, width);
  MoveTail(inputs.v + first, session.tail_v + channel, inner, session.count, width);
  MoveTail(inputs.q + first, session.tail_q + channel, inner, session.count, width);
}

// k = l2(u + M_k u), v = v0 + M_v u, eta = eta_max sigmoid(m_eta . u + b_eta), alpha = sigmoid(m_alpha . u + b_alpha)
void Mixer::Generate(const Kernels& kernels, const Session& session, int head, const HeadRows& rows) const {
  const int width = config_.head_dim;
  projections_.Generate(kernels, session.projections, head, rows.u, width, session.count, rows.generated);
  for (int t = 0; t < session.count; ++t) {
    const float* made = rows.generated + static_cast<size_t>(t) * projections_.ld();
    float* const k = rows.k + t * width;
    std::memcpy(k, rows.u + t * width, sizeof(float) * width);
    kernels.add(made, width, k);
    kernels.l2_norm(k, width, k);
    kernels.add(made + width, width, rows.v + t * width);
    rows.eta[t] = config_.eta_max * Sigmoid(made[2 * width] + weights_.b_eta[head]);
    rows.log_alpha[t] = LogSigmoid(made[2 * width + 1] + weights_.b_alpha[head]);
  }
}

// rms_per_head(o; norm_head) * silu(W_g a)
void Mixer::GateOutput(const Kernels& kernels, const Session& session, const Inputs& inputs, int head,
                       const float* o) const {
  const int width = config_.head_dim, channel = head * width;
  for (int t = 0; t < session.count; ++t) {
    const size_t at = static_cast<size_t>(session.row + t) * config_.inner() + channel;
    kernels.rms_norm(o + t * width, weights_.norm_head.data() + channel, config_.norm_eps, width, inputs.gated + at);
    kernels.silu(inputs.g + at, width, inputs.g + at);
    kernels.mul(inputs.g + at, width, inputs.gated + at);
  }
}

}  // namespace hope
