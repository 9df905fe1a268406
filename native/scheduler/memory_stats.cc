#include "scheduler/memory_stats.h"

#include <cassert>
#include <utility>

namespace hope {

MemoryStats DescribeMemory(Model& model, const SessionState& state, const SessionCounters* before) {
  const std::vector<LevelConfig>& levels = model.weights().config.levels;
  const std::vector<double> norms = model.DeltaNorms(state);
  assert(norms.size() == levels.size());
  MemoryStats stats;
  stats.position = state.counters.position;
  stats.learned_tokens = state.counters.learned_tokens - (before ? before->learned_tokens : 0);
  for (size_t l = 0; l < levels.size(); ++l) {
    LevelStats level;
    level.name = levels[l].name;
    level.updates = state.counters.level_updates[l] - (before ? before->level_updates[l] : 0);
    level.delta_norm = norms[l];
    level.bytes = state.bytes_of_level(level.name);
    stats.levels.push_back(std::move(level));
  }
  stats.bytes = state.bytes();
  return stats;
}

}  // namespace hope
