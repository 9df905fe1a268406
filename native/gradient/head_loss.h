// The final norm, the tied head and the losses of a replay, forward and exact reverse, some rows at a time.
#pragma once
#include <cstdint>
#include <span>

#include "backend/kernels.h"
#include "gradient/arena.h"
#include "model/weights.h"

namespace hope {

// One target: row `row` of the residuals predicts `token`.
struct LossRow {
  int row = 0;
  int32_t token = 0;
  float weight = 0;             // of this target's NLL, or KL, in the sums below
  const float* base = nullptr;  // [d] the base model's residual: an anchor, whose KL counts; nullptr: its NLL does
};

struct LossSums {  // weighted sums, in nats
  double replay_nll = 0, anchor_nll = 0, kl = 0;
};

struct HeadScratch {
  static constexpr int kRows = 64;                   // at once: bounds the logits held
  float *z, *row;                                    // [kRows, d], [d]
  float *logits, *base_logits, *base_probabilities;  // [kRows, ld(V)] twice, [ld(V)]
  void Plan(Arena& arena, const ModelConfig& config);
};

class HeadLoss {
 public:
  HeadLoss(const Kernels& kernels, const Weights& weights, const HeadScratch& scratch)
      : kernels_(kernels), weights_(weights), s_(scratch) {}

  // Sums over `rows` of residuals x [.., d]. With dx (as x, zero where no row is): also the gradient of
  // replay_scale * replay_nll + kl_scale * kl, set for these rows.
  LossSums Run(std::span<const LossRow> rows, const float* x, double replay_scale, double kl_scale, float* dx) const;

 private:
  LossSums RunSome(std::span<const LossRow> rows, const float* x, double replay_scale, double kl_scale,
                   float* dx) const;
  void Logits(std::span<const LossRow> rows, const float* x, bool base, float* logits) const;

  const Kernels& kernels_;
  const Weights& weights_;
  const HeadScratch& s_;
};

}  // namespace hope
