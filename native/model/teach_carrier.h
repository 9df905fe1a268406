// How the teach signal at the final residual reaches every CMS level (docs/MATH.md, "Learning while reading").
#pragma once
#include <vector>

#include "model/cms.h"
#include "model/cms_reverse.h"

namespace hope {

// What teaches each level of each block, rows of d floats.
struct LevelSignals {
  const float* rows = nullptr;
  size_t block_stride = 0, level_stride = 0;  // zero: the same for all
  int first_block = 0;                        // the first adaptive one

  const float* of(size_t block, int level) const {
    return rows + (block - first_block) * block_stride + level * level_stride;
  }
};

constexpr int kStoredRow = -1;  // stands for the session's last token, of an earlier run

class TeachCarrier {
 public:
  // Declares what a session keeps of its last token. The arguments outlive this.
  TeachCarrier(const ModelConfig& config, const Weights& weights, const std::vector<Cms>& blocks, Layout& layout);

  // Begins a run of that many rows; what it keeps lives as long as the caller's workspace scope.
  void Open(Context& context, int rows);
  // Before a block's CMS chain: x [rows, d], its input. Returns the tape to be filled, nullptr where none is needed.
  const CmsTape* Keep(const Batch& batch, int block, const float* x);

  // signal [rows, d] is at the final residual of tokens: of each sequence `count` from batch row `row`, or its stored last one (then of
  // all). The result lives as long as the caller's workspace scope.
  struct Tokens {
    Sequence* sequence = nullptr;
    int row = 0, count = 0;
  };
  LevelSignals Carry(Context& context, std::span<const Tokens> tokens, const float* signal) const;

 private:
  std::vector<CmsTape> TapeStored(Context& context, std::span<const Tokens> tokens) const;

  const ModelConfig& config_;
  const std::vector<Cms>& blocks_;
  std::vector<CmsReverse> reverses_;   // of the adaptive blocks; empty: the signal stays as it is
  std::vector<int> last_input_parts_;  // of the adaptive blocks: what entered the chain at the last token [d]
  std::vector<CmsTape> tapes_;         // of the present run
};

}  // namespace hope
