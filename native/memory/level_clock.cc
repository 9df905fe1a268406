#include "memory/level_clock.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace hope {

LevelClock::LevelClock(int projection_chunk, std::vector<int> level_chunks)
    : projection_chunk_(projection_chunk), level_chunks_(std::move(level_chunks)) {}

bool LevelClock::ProjectionsDue(int64_t position) const {
  return projection_chunk_ > 0 && position > 0 && position % projection_chunk_ == 0;
}

bool LevelClock::LevelDue(int level, int64_t position) const {
  return level < static_cast<int>(level_chunks_.size()) && position > 0 && position % level_chunks_[level] == 0;
}

int LevelClock::SegmentLimit(int64_t position, int wanted) const {
  assert(position >= 0 && wanted >= 1);
  int64_t limit = std::min(wanted, kMaxSegment);
  if (projection_chunk_ > 0) limit = std::min(limit, projection_chunk_ - position % projection_chunk_);
  for (const int chunk : level_chunks_) limit = std::min(limit, chunk - position % chunk);
  return static_cast<int>(limit);
}

}  // namespace hope
