#include "model/cms.h"

#include <array>
#include <cstring>

namespace hope {

Cms::Cms(const ModelConfig& config, const BlockWeights& weights, bool adaptive, const std::string& prefix,
         Layout& layout)
    : config_(config), weights_(weights) {
  if (!adaptive) return;
  for (size_t l = 0; l < config.levels.size(); ++l) {
    const LevelWeights& level = weights.levels[l];
    levels_.emplace_back(
        config.levels[l], config.d_model,
        CmsLevel::Constants{.grad_rms = level.grad_rms, .w2_norm = level.w2_norm, .dmgd_a = level.dmgd_a.data()});
    levels_.back().Declare(prefix, layout);
  }
}

void Cms::Forward(Context& context, const Batch& batch, std::span<float* const> features, const CmsTape* tape,
                  float* x) const {
  for (size_t l = 0; l < config_.levels.size(); ++l)
    ForwardLevel(context, batch, static_cast<int>(l), features.empty() ? nullptr : features[l], tape, x);
  ForwardMlp(context, batch, tape, x);
}

// y <- y + W2 h + Delta h, h = silu(W1 rms(y; norm)); low rank: Delta (A h)
void Cms::ForwardLevel(Context& context, const Batch& batch, int level, float* feature, const CmsTape* tape,
                       float* x) const {
  const Workspace::Scope scope(context.workspace);
  const LevelWeights& weights = weights_.levels[level];
  const int hidden = config_.levels[level].hidden;
  const size_t d = config_.d_model, rows = batch.rows;
  const bool low_rank = !levels_.empty() && config_.levels[level].rank > 0;
  float* const n = context.workspace.Floats(rows * d);
  float* const h = feature == nullptr || low_rank ? context.workspace.Floats(rows * hidden) : feature;
  float* const z = tape == nullptr ? h : tape->levels[level].z;
  if (tape != nullptr) std::memcpy(tape->levels[level].y, x, sizeof(float) * rows * d);

  RmsRows(context, x, weights.norm.data(), config_.norm_eps, batch.rows, config_.d_model, n);
  RunLinears(context, std::array{LinearJob(n, batch.rows, weights.w1.view, z)});
  ForEachRow(context, batch.rows, hidden, [&](size_t at) { context.kernels.silu(z + at, hidden, h + at); });
  RunLinears(context, std::array{LinearJob(h, batch.rows, weights.w2.view, x, true)});
  if (low_rank) RunLinears(context, std::array{LinearJob(h, batch.rows, weights.low_rank_a.view, feature)});
  if (!levels_.empty()) AddDeltas(context, batch, levels_[level], feature, x);
}

// Every session's own Delta, where it has one; and the features of its last token, which its successor will teach.
void Cms::AddDeltas(Context& context, const Batch& batch, const CmsLevel& level, const float* feature, float* x) const {
  const size_t columns = level.shape().columns, d = config_.d_model;
  std::vector<LinearArgs> jobs;
  for (const Sequence& sequence : batch.sequences) {
    const float* last = feature + sequence.last_row() * columns;
    std::memcpy(sequence.state->write(level.last_h_part()), last, sizeof(float) * columns);
    const float* delta = sequence.state->read(level.delta_part());
    if (delta == nullptr) continue;
    jobs.push_back(
        LinearJob(feature + sequence.row * columns, sequence.count, level.View(delta), x + sequence.row * d, true));
  }
  if (!jobs.empty()) RunLinears(context, jobs);
}

// y <- y + W_down (silu(W_gate n) * (W_up n)), n = rms(y; norm_mlp)
void Cms::ForwardMlp(Context& context, const Batch& batch, const CmsTape* tape, float* x) const {
  const Workspace::Scope scope(context.workspace);
  const int hidden = config_.static_hidden;
  const size_t d = config_.d_model, rows = batch.rows;
  float* const n = context.workspace.Floats(rows * d);
  float* const active = context.workspace.Floats(rows * hidden);
  float* const gate = tape == nullptr ? active : tape->gate;
  float* const up = tape == nullptr ? context.workspace.Floats(rows * hidden) : tape->up;
  if (tape != nullptr) std::memcpy(tape->y, x, sizeof(float) * rows * d);
  RmsRows(context, x, weights_.norm_mlp.data(), config_.norm_eps, batch.rows, config_.d_model, n);
  RunLinears(context, std::array{LinearJob(n, batch.rows, weights_.w_gate.view, gate),
                                 LinearJob(n, batch.rows, weights_.w_up.view, up)});
  ForEachRow(context, batch.rows, hidden,
             [&](size_t at) { context.kernels.silu_mul(gate + at, up + at, hidden, active + at); });
  RunLinears(context, std::array{LinearJob(active, batch.rows, weights_.w_down.view, x, true)});
}

}  // namespace hope
