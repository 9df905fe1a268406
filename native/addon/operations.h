// From JavaScript options and payloads to the engine's plain structures.
#pragma once
#include <napi.h>

#include <string>
#include <utility>
#include <vector>

#include "hope/engine.h"

namespace hope::addon {

// Throws UNKNOWN_OPTION (also for an unknown operation), INVALID_ARGUMENT, LIMIT_EXCEEDED.
EngineOptions ReadOpenOptions(const Napi::Value& value);
Operation ReadOperation(const Napi::Value& name, const Napi::Value& payload, const ModelInfo& model);

// For describe(): each operation with the keys of its payload.
std::vector<std::string> OpenOptionKeys();
std::vector<std::string> TokenRunKeys();
std::vector<std::pair<std::string, std::vector<std::string>>> OperationKeys();

}  // namespace hope::addon
