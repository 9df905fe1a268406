// The exact Jacobian of one block's CMS chain and SwiGLU, transposed (docs/MATH.md, "Learning while reading").
#pragma once
#include <vector>

#include "model/cms.h"
#include "model/cms_tape.h"

namespace hope {

class CmsReverse {
 public:
  // Transposes what it goes back through. The arguments outlive this.
  CmsReverse(const ModelConfig& config, const BlockWeights& weights, const Cms& block);

  // A row of the tape, and the session whose Deltas were in force.
  struct Row {
    int at = 0;
    const SessionState* state = nullptr;
  };
  // signal [rows, d]: the gradient at the block's output becomes that at its chain's input. of_levels: per level [rows, d],
  // receives the gradient at its output. input: the former is wanted, else signal is left undefined.
  void Run(Context& context, std::span<const Row> rows, const CmsTape& tape, std::span<float* const> of_levels,
           bool input, float* signal) const;

 private:
  struct Level {
    Matrix w1, w2, a;  // of the weights' transposes
  };
  void ThroughMlp(Context& context, std::span<const Row> rows, const CmsTape& tape, float* signal) const;
  void ThroughLevel(Context& context, std::span<const Row> rows, const CmsTape& tape, int level, float* signal) const;
  void ThroughDelta(Context& context, std::span<const Row> rows, int level, const float* signal, float* dh) const;
  void ThroughNorm(Context& context, std::span<const Row> rows, const float* y, const std::vector<float>& weight,
                   float* dn, float* signal) const;

  const ModelConfig& config_;
  const BlockWeights& weights_;
  const Cms& block_;
  std::vector<Level> levels_;
  Matrix gate_, up_, down_;
};

}  // namespace hope
