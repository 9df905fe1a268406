// The second half of one block (eq. 70-71): the chain of CMS levels, then the static SwiGLU.
#pragma once
#include <string>
#include <vector>

#include "memory/levels/cms_level.h"
#include "model/cms_tape.h"
#include "model/context.h"
#include "model/weights.h"

namespace hope {

class Cms {
 public:
  // Declares the levels' parts when the block is adaptive. The arguments outlive this.
  Cms(const ModelConfig& config, const BlockWeights& weights, bool adaptive, const std::string& prefix, Layout& layout);

  // The adaptive parts in chain order; empty when the block is not adaptive.
  const std::vector<CmsLevel>& levels() const { return levels_; }

  // x [rows, d] += every level, then the MLP. features: per adaptive level a buffer [rows, columns] that receives what Delta
  // multiplies; the last row of every session is also stored in its state. tape: filled unless null.
  void Forward(Context& context, const Batch& batch, std::span<float* const> features, const CmsTape* tape,
               float* x) const;

 private:
  void ForwardLevel(Context& context, const Batch& batch, int level, float* feature, const CmsTape* tape,
                    float* x) const;
  void AddDeltas(Context& context, const Batch& batch, const CmsLevel& level, const float* feature, float* x) const;
  void ForwardMlp(Context& context, const Batch& batch, const CmsTape* tape, float* x) const;

  const ModelConfig& config_;
  const BlockWeights& weights_;
  std::vector<CmsLevel> levels_;
};

}  // namespace hope
