#include "model/forget.h"

#include <string_view>

namespace hope {
namespace {

void ClearParts(SessionState& state, std::string_view level) {
  const std::vector<PartSpec>& parts = state.layout()->parts();
  for (size_t i = 0; i < parts.size(); ++i)
    if (parts[i].level == level) state.clear(static_cast<int>(i));
}

}  // namespace

void Forget(SessionState& state, const ModelConfig& config, const MemoryParts& parts) {
  SessionCounters& counters = state.counters;
  for (size_t l = 0; l < config.levels.size(); ++l) {
    if ((parts.levels >> l & 1) == 0) continue;
    ClearParts(state, config.levels[l].name);
    counters.level_pending[l] = 0;
    counters.level_updates[l] = 0;
  }
  if (parts.titans) {
    ClearParts(state, "titans");
    ClearParts(state, "stream");
    counters.last_token = -1;
  }
  if (state.bytes() == 0) state = SessionState(state.layout(), static_cast<int>(config.levels.size()));
}

}  // namespace hope
