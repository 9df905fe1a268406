// From the engine's events and descriptions to plain JavaScript objects.
#pragma once
#include <napi.h>

#include <string>
#include <utility>
#include <vector>

#include "hope/engine.h"

namespace hope::addon {

Napi::Object ToObject(Napi::Env env, const Event& event);  // with `request` and `type`
Napi::Object ToObject(Napi::Env env, const ModelInfo& info);

// For describe(): structure and its keys, from the tables that ToObject writes by.
std::vector<std::pair<std::string, std::vector<std::string>>> EventKeys();  // per event type
std::vector<std::string> MemoryStatsKeys();
std::vector<std::string> LevelStatsKeys();
std::vector<std::pair<std::string, std::vector<std::string>>>
StructureKeys();  // what report, diff and consolidate answer
std::vector<std::string> ModelInfoKeys();

Napi::Array ToArray(Napi::Env env, const std::vector<std::string>& texts);

}  // namespace hope::addon
