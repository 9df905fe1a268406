// Whether an operation may be queued at all; nothing is allocated for one that may not.
#pragma once
#include "core/status.h"
#include "hope/engine.h"

namespace hope {

// Errors: EMPTY_PROMPT, TOKEN_OUT_OF_RANGE, LIMIT_EXCEEDED, INVALID_ARGUMENT.
Status ValidateOperation(const Operation& operation, const ModelInfo& model);
Status ValidateOptions(const EngineOptions& options);

}  // namespace hope
