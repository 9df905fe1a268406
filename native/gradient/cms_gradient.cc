#include "gradient/cms_gradient.h"

#include <algorithm>
#include <cstring>

#include "backend/row_reverse.h"

namespace hope {

void ReplayTape::Plan(Arena& arena, const ModelConfig& config, int max_rows) {
  CmsTape::Plan(arena, config, max_rows);
  h.clear();
  for (const LevelConfig& level : config.levels)
    h.push_back(arena.Floats(static_cast<size_t>(max_rows) * level.hidden));
}

void CmsScratch::Plan(Arena& arena, const ModelConfig& config, int max_rows) {
  const size_t count = max_rows, d = config.d_model;
  int widest = config.static_hidden, widest_low_rank = 0;
  for (const LevelConfig& level : config.levels) {
    widest = std::max(widest, level.hidden);
    if (level.rank > 0) widest_low_rank = std::max(widest_low_rank, level.hidden);
  }
  n = arena.Floats(count * d);
  dn = arena.Floats(count * d);
  wide_a = arena.Floats(count * widest);
  wide_b = arena.Floats(count * widest);
  row = arena.Floats(d);
  dense = arena.Floats(static_cast<size_t>(widest_low_rank) * RoundUpToPanel(config.d_model));
}

void CmsGradient::Norm(const float* x, const std::vector<float>& weight, int rows, float* y) const {
  const size_t d = config_.d_model;
  for (int r = 0; r < rows; ++r)
    kernels_.rms_norm(x + r * d, weight.data(), config_.norm_eps, config_.d_model, y + r * d);
}

// dx += the gradient through rms(x; weight) of scratch.dn.
void CmsGradient::NormBackward(const float* x, const std::vector<float>& weight, int rows, const CmsScratch& scratch,
                               float* dx) const {
  const size_t d = config_.d_model;
  for (int r = 0; r < rows; ++r)
    RmsBackward(kernels_, x + r * d, weight.data(), config_.norm_eps, config_.d_model, scratch.dn + r * d, scratch.row,
                dx + r * d);
}

void CmsGradient::Forward(const BlockOperands& block, int rows, const ReplayTape& tape, const CmsScratch& scratch,
                          float* x) const {
  const BlockWeights& weights = *block.weights;
  const size_t d = config_.d_model, area = rows * d;
  for (size_t l = 0; l < tape.levels.size(); ++l) {
    const CmsTape::Level& level = tape.levels[l];
    float* const h = tape.h[l];
    const int hidden = config_.levels[l].hidden;
    std::memcpy(level.y, x, sizeof(float) * area);
    Norm(x, weights.levels[l].norm, rows, scratch.n);
    Multiply(kernels_, scratch.n, d, rows, weights.levels[l].w1.view, level.z, hidden);
    kernels_.silu(level.z, rows * hidden, h);
    Multiply(kernels_, h, hidden, rows, block.w2[l], x, d, true);
  }
  const int hidden = config_.static_hidden;
  std::memcpy(tape.y, x, sizeof(float) * area);
  Norm(x, weights.norm_mlp, rows, scratch.n);
  Multiply(kernels_, scratch.n, d, rows, weights.w_gate.view, tape.gate, hidden);
  Multiply(kernels_, scratch.n, d, rows, weights.w_up.view, tape.up, hidden);
  kernels_.silu_mul(tape.gate, tape.up, rows * hidden, scratch.wide_a);
  Multiply(kernels_, scratch.wide_a, hidden, rows, weights.w_down.view, x, d, true);
}

void CmsGradient::MlpBackward(const BlockOperands& block, int rows, const ReplayTape& tape, const CmsScratch& scratch,
                              float* dx) const {
  const size_t d = config_.d_model, hidden = config_.static_hidden;
  Multiply(kernels_, dx, d, rows, block.down_t, scratch.wide_a, hidden);
  SiluMulBackward(kernels_, tape.gate, tape.up, rows * hidden, scratch.wide_a, scratch.wide_b);
  Multiply(kernels_, scratch.wide_a, hidden, rows, block.up_t, scratch.dn, d);
  Multiply(kernels_, scratch.wide_b, hidden, rows, block.gate_t, scratch.dn, d, true);
  NormBackward(tape.y, block.weights->norm_mlp, rows, scratch, dx);
}

// d_delta += sum over rows of h (outer) dx; low rank: A times that, as y += B A h.
void CmsGradient::DeltaGradient(const BlockOperands& block, int level, int rows, const ReplayTape& tape,
                                const CmsScratch& scratch, const float* dx, float* d_delta) const {
  const int d = config_.d_model, hidden = config_.levels[level].hidden, rank = config_.levels[level].rank;
  const size_t ld = RoundUpToPanel(d);
  const float* const h = tape.h[level];
  if (rank == 0) return OuterProduct(kernels_, h, hidden, hidden, dx, d, d, rows, d_delta, ld);
  std::memset(scratch.dense, 0, sizeof(float) * hidden * ld);
  OuterProduct(kernels_, h, hidden, hidden, dx, d, d, rows, scratch.dense, ld);
  OuterProduct(kernels_, block.low_rank[level], RoundUpToPanel(rank), rank, scratch.dense, ld, d, hidden, d_delta, ld);
}

void CmsGradient::Backward(const BlockOperands& block, int rows, const ReplayTape& tape, const CmsScratch& scratch,
                           const std::vector<float*>& d_deltas, bool input, float* dx) const {
  const size_t d = config_.d_model;
  MlpBackward(block, rows, tape, scratch, dx);
  for (int l = static_cast<int>(tape.levels.size()) - 1; l >= 0; --l) {
    const CmsTape::Level& level = tape.levels[l];
    const size_t hidden = config_.levels[l].hidden;
    if (d_deltas[l] != nullptr) DeltaGradient(block, l, rows, tape, scratch, dx, d_deltas[l]);
    if (l == 0 && !input) return;
    Multiply(kernels_, dx, d, rows, block.w2_t[l], scratch.wide_a, hidden);
    SiluBackward(kernels_, level.z, rows * hidden, scratch.wide_a);
    Multiply(kernels_, scratch.wide_a, hidden, rows, block.w1_t[l], scratch.dn, d);
    NormBackward(level.y, block.weights->levels[l].norm, rows, scratch, dx);
  }
}

}  // namespace hope
