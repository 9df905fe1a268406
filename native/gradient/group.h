// Sequences that go through the network together, and how each is cut into chunks of the delta rule.
#pragma once
#include <algorithm>
#include <vector>

#include "gradient/delta_rule.h"
#include "model/config.h"

namespace hope {

// Consecutive rows of a group: one sequence, from its position 0.
struct GroupSequence {
  int row = 0, count = 0;
  int slot = 0;  // of its first stored state, see ChunkPlan
};

struct Chunk {
  int begin = 0, count = 0;   // tokens of the sequence
  bool opens_period = false;  // the projections' state at its start is what it and the period's other chunks read
  bool written = false;       // another period follows: what is written to the projections will be read
  bool last = false;
  int slot = -1;  // of its incoming state, relative to the sequence's; -1: the zero state
};

// Chunks of at most kGradientChunk tokens that end at multiples of projection_chunk.
class ChunkPlan {
 public:
  explicit ChunkPlan(const ModelConfig& config) : period_(config.projection_chunk) {
    const int parts = (period_ + kGradientChunk - 1) / kGradientChunk;
    length_ = RoundUpToPanel((period_ + parts - 1) / parts);
  }

  std::vector<Chunk> Cut(int tokens) const {
    std::vector<Chunk> chunks;
    for (int begin = 0; begin < tokens;) {
      const int within = begin % period_;
      const int count = std::min({length_, period_ - within, tokens - begin});
      chunks.push_back({.begin = begin,
                        .count = count,
                        .opens_period = within == 0,
                        .written = begin - within + period_ < tokens,
                        .last = begin + count == tokens,
                        .slot = static_cast<int>(chunks.size()) - 1});
      begin += count;
    }
    return chunks;
  }

  // States stored for a sequence: of all its chunks but the first.
  int Slots(int tokens) const { return tokens == 0 ? 0 : static_cast<int>(Cut(tokens).size()) - 1; }
  // ... and at most for any sequences of `rows` tokens together: each follows a whole chunk, the shortest of which ends a period.
  int MaxSlots(int rows) const { return rows / (period_ - (period_ - 1) / length_ * length_); }

 private:
  int period_, length_;
};

}  // namespace hope
