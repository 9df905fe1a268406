#include "model/cms_reverse.h"

#include <array>
#include <cstring>

#include "backend/row_reverse.h"
#include "backend/transpose.h"

namespace hope {

CmsReverse::CmsReverse(const ModelConfig& config, const BlockWeights& weights, const Cms& block)
    : config_(config),
      weights_(weights),
      block_(block),
      gate_(Transposed(weights.w_gate.view)),
      up_(Transposed(weights.w_up.view)),
      down_(Transposed(weights.w_down.view)) {
  for (const LevelWeights& level : weights.levels)
    levels_.push_back({.w1 = Transposed(level.w1.view),
                       .w2 = Transposed(level.w2.view),
                       .a = level.low_rank_a.view.k > 0 ? Transposed(level.low_rank_a.view) : Matrix{}});
}

void CmsReverse::Run(Context& context, std::span<const Row> rows, const CmsTape& tape,
                     std::span<float* const> of_levels, bool input, float* signal) const {
  ThroughMlp(context, rows, tape, signal);
  for (int l = static_cast<int>(levels_.size()) - 1; l >= 0; --l) {
    std::memcpy(of_levels[l], signal, sizeof(float) * rows.size() * config_.d_model);
    if (l > 0 || input) ThroughLevel(context, rows, tape, l, signal);
  }
}

// signal += the gradient through rms(y; weight) of dn, which is used up.
void CmsReverse::ThroughNorm(Context& context, std::span<const Row> rows, const float* y,
                             const std::vector<float>& weight, float* dn, float* signal) const {
  const size_t d = config_.d_model;
  ForEachRow(context, static_cast<int>(rows.size()), config_.d_model, [&](size_t at) {
    RmsBackward(context.kernels, y + rows[at / d].at * d, weight.data(), config_.norm_eps, config_.d_model, dn + at,
                dn + at, signal + at);
  });
}

void CmsReverse::ThroughMlp(Context& context, std::span<const Row> rows, const CmsTape& tape, float* signal) const {
  const Workspace::Scope scope(context.workspace);
  const int count = static_cast<int>(rows.size()), hidden = config_.static_hidden;
  const size_t d = config_.d_model, f = hidden;
  float* const d_up = context.workspace.Floats(count * f);
  float* const d_gate = context.workspace.Floats(count * f);
  float* const dn = context.workspace.Floats(count * d);
  RunLinears(context, std::array{LinearJob(signal, count, down_.view, d_up)});
  ForEachRow(context, count, hidden, [&](size_t at) {
    const size_t taped = rows[at / f].at * f;
    SiluMulBackward(context.kernels, tape.gate + taped, tape.up + taped, f, d_up + at, d_gate + at);
  });
  RunLinears(context, std::array{LinearJob(d_up, count, up_.view, dn)});
  RunLinears(context, std::array{LinearJob(d_gate, count, gate_.view, dn, true)});
  ThroughNorm(context, rows, tape.y, weights_.norm_mlp, dn, signal);
}

void CmsReverse::ThroughLevel(Context& context, std::span<const Row> rows, const CmsTape& tape, int level,
                              float* signal) const {
  const Workspace::Scope scope(context.workspace);
  const int count = static_cast<int>(rows.size()), hidden = config_.levels[level].hidden;
  const size_t d = config_.d_model, m = hidden;
  float* const dh = context.workspace.Floats(count * m);
  float* const dn = context.workspace.Floats(count * d);
  RunLinears(context, std::array{LinearJob(signal, count, levels_[level].w2.view, dh)});
  ThroughDelta(context, rows, level, signal, dh);
  ForEachRow(context, count, hidden,
             [&](size_t at) { SiluBackward(context.kernels, tape.levels[level].z + rows[at / m].at * m, m, dh + at); });
  RunLinears(context, std::array{LinearJob(dh, count, levels_[level].w1.view, dn)});
  ThroughNorm(context, rows, tape.levels[level].y, weights_.levels[level].norm, dn, signal);
}

// dh += Delta^T signal for the rows whose session has a Delta; low rank: A^T (Delta^T signal).
void CmsReverse::ThroughDelta(Context& context, std::span<const Row> rows, int l, const float* signal,
                              float* dh) const {
  const Workspace::Scope scope(context.workspace);
  const CmsLevel& level = block_.levels()[l];
  const int count = static_cast<int>(rows.size()), columns = level.shape().columns;
  const bool low_rank = config_.levels[l].rank > 0;
  const size_t d = config_.d_model, ld = level.shape().ld;
  float* const reached = low_rank ? context.workspace.Floats(static_cast<size_t>(count) * columns) : dh;
  if (low_rank) std::memset(reached, 0, sizeof(float) * count * columns);
  ForEach(context, count, int64_t{count} * level.shape().size(), [&](int64_t r) {
    const float* delta = rows[r].state->read(level.delta_part());
    if (delta == nullptr) return;
    for (int c = 0; c < columns; ++c)
      reached[r * columns + c] += context.kernels.dot(delta + c * ld, signal + r * d, config_.d_model);
  });
  if (low_rank) RunLinears(context, std::array{LinearJob(reached, count, levels_[l].a.view, dh, true)});
}

}  // namespace hope
