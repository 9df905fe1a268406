// Taking memory away from a session (docs/MATH.md, "Forgetting").
#pragma once
#include <cstdint>

#include "model/config.h"
#include "model/session_state.h"

namespace hope {

struct MemoryParts {
  uint32_t levels = 0;  // bit per CMS level; bits beyond the levels are ignored
  bool titans = false;  // the recurrent state
};

// Levels: their Delta, accumulated gradient, optimizer state and counts, so that each is as one never updated, of zero bytes.
// Titans: memories, projections, their pending chunks, and the stream's convolution tails and last token, so that the next
// operation begins a stream with bos; the position, and with it every level's cadence, goes on. With nothing left the session
// is a new one, at position 0.
void Forget(SessionState& state, const ModelConfig& config, const MemoryParts& parts);

}  // namespace hope
