// The only place that decides which memory is written when. All chunks are counted in absolute positions of the session,
// so how a stream is divided into requests changes nothing.
#pragma once
#include <cstdint>
#include <vector>

#include "core/limits.h"

namespace hope {

class LevelClock {
 public:
  // projection_chunk 0: projections are never written. level_chunks: of the CMS levels, empty when none is adaptive.
  LevelClock(int projection_chunk, std::vector<int> level_chunks);

  // D_mem is rewritten when the token before `position` has been fed.
  static bool MemoryDue(int64_t position) { return position % kMixerChunk == 0; }
  // Whether it is while `count` tokens from `position` on are fed.
  static bool MemoryDueWithin(int64_t position, int count) {
    return position / kMixerChunk != (position + count) / kMixerChunk;
  }
  // The projections are, likewise.
  bool ProjectionsDue(int64_t position) const;
  // CMS level `level` is updated before the token at `position` is fed, if it learned anything since its last update.
  bool LevelDue(int level, int64_t position) const;

  // How many of `wanted` tokens may be fed from `position` on before something that they read may change: 1..kMaxSegment.
  int SegmentLimit(int64_t position, int wanted) const;

 private:
  int projection_chunk_;
  std::vector<int> level_chunks_;
};

}  // namespace hope
