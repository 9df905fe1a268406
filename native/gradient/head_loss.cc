#include "gradient/head_loss.h"

#include <algorithm>
#include <cstring>

#include "backend/math.h"
#include "backend/row_reverse.h"
#include "gradient/products.h"

namespace hope {
namespace {

// logits become probabilities; returns the logarithm of their sum of exponentials.
float Softmax(const Kernels& kernels, int vocab, float* logits) {
  const float max = kernels.max(logits, vocab);
  const float sum = kernels.exp_sum(logits, max, vocab, logits);
  kernels.scale(1.0f / sum, vocab, logits);
  return Log(sum) + max;
}

}  // namespace

void HeadScratch::Plan(Arena& arena, const ModelConfig& config) {
  const size_t d = config.d_model, ld = RoundUpToPanel(config.vocab_size);
  z = arena.Floats(kRows * d);
  row = arena.Floats(d);
  logits = arena.Floats(kRows * ld);
  base_logits = arena.Floats(kRows * ld);
  base_probabilities = arena.Floats(ld);
}

// Of every row; base: of those with a base residual, at their places.
void HeadLoss::Logits(std::span<const LossRow> rows, const float* x, bool base, float* logits) const {
  const int d = weights_.config.d_model;
  for (size_t i = 0; i < rows.size(); ++i) {
    const float* const from = base ? rows[i].base : x + static_cast<size_t>(rows[i].row) * d;
    float* const z = s_.z + i * d;
    if (from == nullptr)
      std::memset(z, 0, sizeof(float) * d);
    else
      kernels_.rms_norm(from, weights_.norm_final.data(), weights_.config.norm_eps, d, z);
  }
  Multiply(kernels_, s_.z, d, static_cast<int>(rows.size()), weights_.head.view, logits,
           RoundUpToPanel(weights_.config.vocab_size));
}

LossSums HeadLoss::RunSome(std::span<const LossRow> rows, const float* x, double replay_scale, double kl_scale,
                           float* dx) const {
  const int d = weights_.config.d_model, vocab = weights_.config.vocab_size;
  const size_t ld = RoundUpToPanel(vocab);
  LossSums sums;
  if (std::any_of(rows.begin(), rows.end(), [](const LossRow& row) { return row.base != nullptr; }))
    Logits(rows, x, true, s_.base_logits);
  Logits(rows, x, false, s_.logits);
  for (size_t i = 0; i < rows.size(); ++i) {
    const LossRow& row = rows[i];
    float *const p = s_.logits + i * ld, *const base = s_.base_logits + i * ld;
    const float chosen = p[row.token];
    double scale = replay_scale;
    if (row.base != nullptr) {  // KL = sum q (log q - log p), the base model's q
      std::memcpy(s_.base_probabilities, base, sizeof(float) * vocab);
      const float base_total = Softmax(kernels_, vocab, s_.base_probabilities);
      kernels_.axpy(-1.0f, p, vocab, base);  // the difference of the logits
      const float difference = kernels_.dot(s_.base_probabilities, base, vocab);
      const float total = Softmax(kernels_, vocab, p);
      sums.kl += static_cast<double>(row.weight) * (difference - (base_total - total));
      sums.anchor_nll += static_cast<double>(row.weight) * (total - chosen);
      kernels_.axpy(-1.0f, s_.base_probabilities, vocab, p);
      scale = kl_scale;
    } else {
      const float total = Softmax(kernels_, vocab, p);
      sums.replay_nll += static_cast<double>(row.weight) * (total - chosen);
      p[row.token] -= 1.0f;
    }
    if (dx != nullptr) kernels_.scale(static_cast<float>(scale * row.weight), vocab, p);
  }
  if (dx == nullptr) return sums;
  Multiply(kernels_, s_.logits, ld, static_cast<int>(rows.size()), weights_.embed_rows.view, s_.z, d);
  for (size_t i = 0; i < rows.size(); ++i) {
    const size_t at = static_cast<size_t>(rows[i].row) * d;
    std::memset(dx + at, 0, sizeof(float) * d);
    RmsBackward(kernels_, x + at, weights_.norm_final.data(), weights_.config.norm_eps, d, s_.z + i * d, s_.row,
                dx + at);
  }
  return sums;
}

LossSums HeadLoss::Run(std::span<const LossRow> rows, const float* x, double replay_scale, double kl_scale,
                       float* dx) const {
  LossSums total;
  for (size_t begin = 0; begin < rows.size(); begin += HeadScratch::kRows) {
    const LossSums some = RunSome(rows.subspan(begin, std::min<size_t>(HeadScratch::kRows, rows.size() - begin)), x,
                                  replay_scale, kl_scale, dx);
    total.replay_nll += some.replay_nll;
    total.anchor_nll += some.anchor_nll;
    total.kl += some.kl;
  }
  return total;
}

}  // namespace hope
