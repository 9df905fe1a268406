#include "model/teach.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "backend/math.h"

namespace hope {
namespace {

constexpr int kPairsAtOnce = 64;  // bounds the logits held: 64 rows of V floats

// delta = s (w*b) - (s^3/d) (r . (w*b)) r, the transposed Jacobian of rms at r; b [d] comes in teach.
void ThroughNorm(const Kernels& kernels, const Weights& weights, const float* r, float* teach) {
  const int d = weights.config.d_model;
  const float s = 1.0f / std::sqrt(kernels.dot(r, r, d) / static_cast<float>(d) + weights.config.norm_eps);
  kernels.mul(weights.norm_final.data(), d, teach);
  const float along = kernels.dot(r, teach, d);
  kernels.scale(s, d, teach);
  kernels.axpy(-(s * s * s / static_cast<float>(d)) * along, r, d, teach);
}

// logits become p - onehot(target); returns -ln p(target).
float SoftmaxError(const Kernels& kernels, int32_t target, int vocab, float* logits) {
  const float chosen = logits[target];
  const float max = kernels.max(logits, vocab);
  const float sum = kernels.exp_sum(logits, max, vocab, logits);
  kernels.scale(1.0f / sum, vocab, logits);
  logits[target] -= 1.0f;
  return Log(sum) + (max - chosen);
}

void ScoreSome(Context& context, const Weights& weights, std::span<const Pair> pairs) {
  const Workspace::Scope scope(context.workspace);
  const Kernels& kernels = context.kernels;
  const int vocab = weights.config.vocab_size, rows = static_cast<int>(pairs.size());
  const size_t d = weights.config.d_model, ld = RoundUpToPanel(vocab);
  float* const residuals = context.workspace.Floats(rows * d);
  float* const logits = context.workspace.Floats(rows * ld);
  for (int i = 0; i < rows; ++i) std::memcpy(residuals + i * d, pairs[i].residual, sizeof(float) * d);
  Logits(context, weights, residuals, rows, logits, ld);
  ForEach(context, rows, int64_t{16} * rows * vocab,
          [&](int64_t i) { *pairs[i].nll = SoftmaxError(kernels, pairs[i].target, vocab, logits + i * ld); });
  if (std::none_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.teach != nullptr; })) return;

  float* const b = context.workspace.Floats(rows * d);
  LinearArgs through_head = LinearJob(logits, rows, weights.embed_rows.view, b);
  through_head.ldx = ld;
  RunLinears(context, {&through_head, 1});
  for (int i = 0; i < rows; ++i) {
    if (pairs[i].teach == nullptr) continue;
    std::memcpy(pairs[i].teach, b + i * d, sizeof(float) * d);
    ThroughNorm(kernels, weights, pairs[i].residual, pairs[i].teach);
  }
}

}  // namespace

void Logits(Context& context, const Weights& weights, const float* residuals, int rows, float* logits, size_t ld) {
  const Workspace::Scope scope(context.workspace);
  const size_t d = weights.config.d_model;
  float* const z = context.workspace.Floats(rows * d);
  RmsRows(context, residuals, weights.norm_final.data(), weights.config.norm_eps, rows, weights.config.d_model, z);
  LinearArgs head = LinearJob(z, rows, weights.head.view, logits);
  head.ldy = ld;
  RunLinears(context, {&head, 1});
}

void ScorePairs(Context& context, const Weights& weights, std::span<const Pair> pairs) {
  for (size_t begin = 0; begin < pairs.size(); begin += kPairsAtOnce)
    ScoreSome(context, weights, pairs.subspan(begin, std::min<size_t>(kPairsAtOnce, pairs.size() - begin)));
}

}  // namespace hope
