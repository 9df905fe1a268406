// A change of a session's CMS levels as bytes: what a consolidation proposes, a journal keeps and a replay applies.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "backend/kernels.h"
#include "core/status.h"
#include "model/session_state.h"
#include "model/weights.h"

namespace hope {

// Delta <- cap(keep_l Delta + values), per adaptive block and level; the cap is max_ratio ||W2||_F (docs/MATH.md, "Consolidation").
struct DeltaPatch {
  struct Added {
    int block = 0, level = 0;
    std::vector<float> values;  // as the session's part "blocks.{block}.cms.{level}.delta"
  };
  int64_t position = 0;     // of the session that it was judged on
  std::vector<float> keep;  // per CMS level, in [0, 1]
  std::vector<Added> added;
};

std::vector<uint8_t> EncodePatch(const DeltaPatch& patch, const Weights& weights, const Layout& layout);

// SNAPSHOT_CORRUPT: not a patch, or a damaged one. SNAPSHOT_INCOMPATIBLE: of another model, layout or format version.
Result<DeltaPatch> DecodePatch(std::span<const uint8_t> bytes, const Weights& weights, const Layout& layout);

// The same state and patch give the same bits. On an error `state` is unspecified: apply to a copy. INVALID_ARGUMENT: the session
// is at an earlier position than the patch's, so not the one it was made for. NON_FINITE_STATE.
Status ApplyPatch(const DeltaPatch& patch, const Weights& weights, const Kernels& kernels, SessionState& state);

// Scales delta [count] down to the level's norm cap. Returns whether its norm is finite.
bool CapDelta(const Kernels& kernels, const LevelConfig& level, const LevelWeights& weights, size_t count,
              float* delta);

}  // namespace hope
