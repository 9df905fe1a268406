// What a session's memory holds, block by block, and how far two memories lie apart.
#pragma once
#include <vector>

#include "hope/operation.h"
#include "model/session_state.h"
#include "model/weights.h"

namespace hope {

MemoryDetails ReportMemory(const Weights& weights, const SessionState& state);

// Both sessions are of the model of `config`.
std::vector<LevelDifference> CompareMemory(const ModelConfig& config, const SessionState& state,
                                           const SessionState& other);

}  // namespace hope
