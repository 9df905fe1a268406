// What a session's memory holds, for the answers of operations.
#pragma once
#include "hope/operation.h"
#include "model/forward.h"

namespace hope {

// Counts since `before`, or since the session began when it is null; surprise is left at 0.
MemoryStats DescribeMemory(Model& model, const SessionState& state, const SessionCounters* before);

}  // namespace hope
