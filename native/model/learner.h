// Moves the CMS levels of sessions: accumulates observed pairs and applies updates when the level clock says so.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "memory/level_clock.h"
#include "model/cms.h"
#include "model/context.h"
#include "model/teach_carrier.h"

namespace hope {

// What a run of observed targets of one session teaches.
struct Lesson {
  Sequence* sequence = nullptr;
  std::span<const uint32_t> masks;  // per target: the levels that learn it; bits beyond the levels are ignored
  LevelSignals teach;               // rows [targets, d]
  int row = 0;             // of the first pair in the batch's features; kStoredRow: the session's stored last token
  float* trace = nullptr;  // out [targets, levels]: as Segment::trace; nullptr: not wanted
};

class Learner {
 public:
  // blocks: all blocks' CMS parts, in order; those without levels are not adaptive. Outlives this, as `clock` does.
  Learner(const std::vector<Cms>& blocks, const LevelClock& clock, int n_levels, int d);

  uint32_t level_mask() const { return level_mask_; }  // the bits that mean something

  // features: [block][level] buffers [rows, columns] of the batch; unused for kStoredRow.
  void Accumulate(Context& context, std::span<const Lesson> lessons,
                  const std::vector<std::vector<float*>>& features) const;

  // Fills lesson.trace. The session is only read.
  void Trace(Context& context, const Lesson& lesson, const std::vector<std::vector<float*>>& features) const;

  // Updates what is due at the sequences' positions; clears `finite` where an update is not finite.
  void ApplyDue(Context& context, std::span<Sequence> sequences) const;

 private:
  struct AccumulateJob;
  const float* Features(const Lesson& lesson, size_t block, int level,
                        const std::vector<std::vector<float*>>& features) const;
  void RunJob(const Kernels& kernels, const AccumulateJob& job) const;

  const std::vector<Cms>& blocks_;
  const LevelClock& clock_;
  int n_levels_, d_;
  uint32_t level_mask_ = 0;
};

}  // namespace hope
