#include "model/teach.h"

#include <algorithm>
#include <cstring>

#include "backend/math.h"
#include "backend/row_reverse.h"

namespace hope {
namespace {

constexpr int kPairsAtOnce = 64;  // bounds the logits held: 64 rows of V floats

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
    std::memset(pairs[i].teach, 0, sizeof(float) * d);
    RmsBackward(kernels, pairs[i].residual, weights.norm_final.data(), weights.config.norm_eps, weights.config.d_model,
                b + i * d, b + i * d, pairs[i].teach);
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
