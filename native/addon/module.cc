// The module's functions; README.md is their contract. No state outside the handles, so any number of environments may load it.
#include <napi.h>

#include <exception>

#include "addon/engine_handle.h"
#include "addon/errors.h"
#include "addon/events.h"
#include "addon/operations.h"
#include "addon/read.h"
#include "core/limits.h"

namespace hope::addon {
namespace {

constexpr int kAbi = 1;
constexpr int64_t kMaxSafeInteger = (int64_t{1} << 53) - 1;

Napi::Object ErrorCodes(Napi::Env env) {
  Napi::Object codes = Napi::Object::New(env);
  for (int code = 0; code < kErrorCodeCount; ++code) {
    codes.Set(ErrorCodeName(static_cast<ErrorCode>(code)), Napi::Number::New(env, code));
  }
  return codes;
}

Napi::Object Limits(Napi::Env env) {
  const std::pair<const char*, double> limits[] = {
      {"max_prompt_tokens", kMaxPromptTokens},
      {"max_tokens", kMaxTokens},
      {"max_stop_strings", kMaxStopStrings},
      {"max_stop_bytes", kMaxStopBytes},
      {"max_top_logprobs", kMaxTopLogprobs},
      {"max_logit_bias", kMaxLogitBias},
      {"max_continuations", kMaxContinuations},
      {"max_epochs", kMaxEpochs},
      {"max_learn_runs", kMaxLearnRuns},
      {"max_learn_tokens", kMaxLearnTokens},
      {"max_trace_tokens", kMaxTraceTokens},
      {"max_replay_sequences", kMaxReplaySequences},
      {"max_replay_tokens", kMaxReplayTokens},
      {"max_anchor_sequences", kMaxAnchorSequences},
      {"max_anchor_tokens", kMaxAnchorTokens},
      {"max_dream_tokens", kMaxDreamTokens},
      {"max_session_name_bytes", kMaxSessionNameLength},
      {"max_queue", kMaxQueue},
      {"max_active", kMaxActive},
      {"max_threads", kMaxThreads},
  };
  Napi::Object object = Napi::Object::New(env);
  for (const auto& [name, value] : limits) object.Set(name, Napi::Number::New(env, value));
  return object;
}

Napi::Object KeyLists(Napi::Env env, const std::vector<std::pair<std::string, std::vector<std::string>>>& lists) {
  Napi::Object object = Napi::Object::New(env);
  for (const auto& [name, keys] : lists) object.Set(name, ToArray(env, keys));
  return object;
}

Napi::Value Describe(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  Napi::Object description = Napi::Object::New(env);
  description.Set("abi", Napi::Number::New(env, kAbi));
  description.Set("error_codes", ErrorCodes(env));
  description.Set("open_options", ToArray(env, OpenOptionKeys()));
  description.Set("operations", KeyLists(env, OperationKeys()));
  description.Set("token_run", ToArray(env, TokenRunKeys()));
  description.Set("events", KeyLists(env, EventKeys()));
  description.Set("memory_stats", ToArray(env, MemoryStatsKeys()));
  description.Set("level_stats", ToArray(env, LevelStatsKeys()));
  description.Set("structures", KeyLists(env, StructureKeys()));
  description.Set("model_info", ToArray(env, ModelInfoKeys()));
  description.Set("limits", Limits(env));
  return description;
}

Napi::Value Open(const Napi::CallbackInfo& info) {
  const EngineOptions options = ReadOpenOptions(info[0]);
  if (!info[1].IsFunction()) {
    Throw(info.Env(), ErrorCode::kInvalidArgument, "onEvents: expected a function, came " + KindOf(info[1]));
  }
  return EngineHandle::Open(info.Env(), options, info[1].As<Napi::Function>());
}

Napi::Value GetModelInfo(const Napi::CallbackInfo& info) {
  return ToObject(info.Env(), EngineHandle::From(info[0]).model());
}

Napi::Value Submit(const Napi::CallbackInfo& info) {
  const RequestId id = EngineHandle::From(info[0]).Submit(info[1], info[2]);
  return Napi::Number::New(info.Env(), static_cast<double>(id));
}

Napi::Value Cancel(const Napi::CallbackInfo& info) {
  EngineHandle& handle = EngineHandle::From(info[0]);
  handle.Cancel(static_cast<RequestId>(ReadInteger(info[1], "request", 1, kMaxSafeInteger)));
  return info.Env().Undefined();
}

Napi::Value Close(const Napi::CallbackInfo& info) { return EngineHandle::From(info[0]).Close(); }

// A C++ exception that is no JavaScript one (out of memory, no more threads) must not leave the module.
template <Napi::Value (*function)(const Napi::CallbackInfo&)>
Napi::Value Guarded(const Napi::CallbackInfo& info) {
  try {
    return function(info);
  } catch (const Napi::Error&) {
    throw;
  } catch (const std::exception& error) {
    Throw(info.Env(), ErrorCode::kInternal, error.what());
  }
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("describe", Napi::Function::New<Guarded<Describe>>(env, "describe"));
  exports.Set("open", Napi::Function::New<Guarded<Open>>(env, "open"));
  exports.Set("modelInfo", Napi::Function::New<Guarded<GetModelInfo>>(env, "modelInfo"));
  exports.Set("submit", Napi::Function::New<Guarded<Submit>>(env, "submit"));
  exports.Set("cancel", Napi::Function::New<Guarded<Cancel>>(env, "cancel"));
  exports.Set("close", Napi::Function::New<Guarded<Close>>(env, "close"));
  return exports;
}

}  // namespace

NODE_API_MODULE(hope, Init)

}  // namespace hope::addon
