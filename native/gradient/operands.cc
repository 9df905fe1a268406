#include "gradient/operands.h"

#include <algorithm>
#include <cstring>

namespace hope {
namespace {

using Kind = LearnedTensor::Kind;

// [H, rows, ld] -> [H, columns, ld_out]
void TransposeHeads(const float* x, int heads, int rows, int columns, float* out) {
  const size_t area = static_cast<size_t>(rows) * columns;
  for (int h = 0; h < heads; ++h) Transpose(x + h * area, columns, rows, columns, out + h * area, rows);
}

void AddOffset(const std::vector<float>& base, const float* offset, float* out) {
  std::memcpy(out, base.data(), base.size() * sizeof(float));
  if (offset == nullptr) return;
  for (size_t i = 0; i < base.size(); ++i) out[i] += offset[i];
}

}  // namespace

BlockOperands BaseOperands(const BlockWeights& weights) {
  BlockOperands operands;
  operands.weights = &weights;
  for (const LevelWeights& level : weights.levels) operands.w2.push_back(level.w2.view);
  operands.m0 = weights.m0.data();
  operands.p0 = weights.p0.data();
  return operands;
}

void AdaptiveOperands::Plan(Arena& arena, const ModelConfig& config, bool mixer) {
  mixer_ = mixer;
  const int d = config.d_model, inner = config.inner(), hidden = config.static_hidden, heads = config.n_heads;
  const size_t levels = config.levels.size();
  w1_t_.resize(levels), w2_.resize(levels), w2_t_.resize(levels), a_t_.resize(levels), base_w2_.resize(levels);
  int widest = 0;
  for (size_t l = 0; l < levels; ++l) {
    const LevelConfig& level = config.levels[l];
    w1_t_[l].Plan(arena, level.hidden, d);
    w2_[l].Plan(arena, level.hidden, d);
    w2_t_[l].Plan(arena, d, level.hidden);
    base_w2_[l] = arena.Floats(static_cast<size_t>(level.hidden) * RoundUpToPanel(d));
    if (level.rank > 0) a_t_[l].data = arena.Floats(static_cast<size_t>(level.hidden) * RoundUpToPanel(level.rank));
    widest = std::max(widest, level.hidden);
  }
  sum_ = arena.Floats(static_cast<size_t>(widest) * RoundUpToPanel(d));
  gate_t_.Plan(arena, hidden, d);
  up_t_.Plan(arena, hidden, d);
  down_t_.Plan(arena, d, hidden);
  const size_t memory = static_cast<size_t>(heads) * config.head_dim * config.head_dim;
  const size_t projections = static_cast<size_t>(heads) * config.head_dim * config.projection_ld();
  m0_ = arena.Floats(memory);
  p0_ = arena.Floats(projections);
  if (!mixer) return;
  m0_t_ = arena.Floats(memory);
  p0_t_ = arena.Floats(projections);
  for (PackedMatrix* matrix : {&u_t_, &v_t_, &q_t_, &g_t_}) matrix->Plan(arena, inner, d);
  o_t_.Plan(arena, d, inner);
}

void AdaptiveOperands::Pack(const ModelConfig& config, const BlockWeights& weights) {
  weights_ = &weights;
  operands_ = {};
  operands_.weights = &weights;
  for (size_t l = 0; l < config.levels.size(); ++l) {
    PackTransposed(weights.levels[l].w1.view, w1_t_[l]);
    operands_.w1_t.push_back(w1_t_[l].view);
    operands_.w2.push_back(w2_[l].view);
    operands_.w2_t.push_back(w2_t_[l].view);
    operands_.low_rank.push_back(a_t_[l].data);
    const MatrixView &w2 = weights.levels[l].w2.view, &a = weights.levels[l].low_rank_a.view;
    for (int m = 0; m < w2.k; ++m)
      for (int n = 0; n < w2.n; ++n) base_w2_[l][m * RoundUpToPanel(w2.n) + n] = ElementOf(w2, m, n);
    for (int m = 0; m < a.k && a_t_[l].data != nullptr; ++m)
      for (int r = 0; r < a.n; ++r) a_t_[l].data[static_cast<size_t>(m) * RoundUpToPanel(a.n) + r] = ElementOf(a, m, r);
  }
  PackTransposed(weights.w_gate.view, gate_t_);
  PackTransposed(weights.w_up.view, up_t_);
  PackTransposed(weights.w_down.view, down_t_);
  operands_.gate_t = gate_t_.view, operands_.up_t = up_t_.view, operands_.down_t = down_t_.view;
  operands_.m0 = m0_, operands_.p0 = p0_, operands_.m0_t = m0_t_, operands_.p0_t = p0_t_;
  if (!mixer_) return;
  PackTransposed(weights.w_u.view, u_t_);
  PackTransposed(weights.w_v.view, v_t_);
  PackTransposed(weights.w_q.view, q_t_);
  PackTransposed(weights.w_g.view, g_t_);
  PackTransposed(weights.w_o.view, o_t_);
  operands_.u_t = u_t_.view, operands_.v_t = v_t_.view, operands_.q_t = q_t_.view;
  operands_.g_t = g_t_.view, operands_.o_t = o_t_.view;
}

// W2 + Delta, where low rank Delta = B A; all key-major: [m, ld].
void AdaptiveOperands::BindLevel(const Kernels& kernels, const ModelConfig& config, int level, const float* delta) {
  const int d = config.d_model, hidden = config.levels[level].hidden, rank = config.levels[level].rank;
  const size_t ld = RoundUpToPanel(d), count = hidden * ld;
  std::memcpy(sum_, base_w2_[level], sizeof(float) * count);
  if (delta != nullptr && rank > 0)
    Multiply(kernels, a_t_[level].data, RoundUpToPanel(rank), hidden, RowMajor(delta, rank, d, ld), sum_, ld, true);
  else if (delta != nullptr)
    for (size_t i = 0; i < count; ++i) sum_[i] += delta[i];
  PackRows(sum_, ld, w2_[level]);
  for (int m = 0; m < hidden; m += kPanel)
    Transpose(sum_ + m * ld, ld, std::min(kPanel, hidden - m), d, &w2_t_[level].at(0, m), kPanel);
}

void AdaptiveOperands::Bind(const Kernels& kernels, const ModelConfig& config, int block,
                            const LearnedTensors* learned) {
  const auto find = [&](Kind kind, int level) {
    return learned == nullptr ? nullptr : learned->find(kind, block, level);
  };
  for (int l = 0; l < static_cast<int>(config.levels.size()); ++l) BindLevel(kernels, config, l, find(Kind::kDelta, l));
  AddOffset(weights_->m0, find(Kind::kMemory, -1), m0_);
  AddOffset(weights_->p0, find(Kind::kProjections, -1), p0_);
  if (!mixer_) return;
  TransposeHeads(m0_, config.n_heads, config.head_dim, config.head_dim, m0_t_);
  TransposeHeads(p0_, config.n_heads, config.head_dim, config.projection_ld(), p0_t_);
}

}  // namespace hope
