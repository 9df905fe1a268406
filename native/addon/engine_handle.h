// One open engine behind one JavaScript object. Event-loop thread only, but for the closing thread it starts.
#pragma once
#include <napi.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "addon/event_channel.h"
#include "hope/engine.h"

namespace hope::addon {

// Lives as long as its object. While requests are unfinished or a close is under way, the object and the event loop are kept
// alive; else the collector (or the end of the environment) closes the engine.
class EngineHandle {
 public:
  // The object. Throws what Engine::Open answers.
  static Napi::Object Open(Napi::Env env, const EngineOptions& options, Napi::Function on_events);
  // Throws INVALID_ARGUMENT when the value is no object of Open's.
  static EngineHandle& From(const Napi::Value& value);
  ~EngineHandle();

  const ModelInfo& model() const { return model_; }
  RequestId Submit(const Napi::Value& operation, const Napi::Value& payload);
  void Cancel(RequestId id);
  Napi::Promise Close();

 private:
  EngineHandle(Napi::Env env, std::shared_ptr<EventChannel> channel) : env_(env), channel_(std::move(channel)) {}

  void Wake();
  void Deliver(const std::vector<Event>& events);
  void FinishClose();
  static void OnEnvironmentEnd(void* handle);
  // Ends threads and calls, in any state; JavaScript is not touched.
  void Shutdown();
  void UpdateLiveness();
  void ReportMemory(int64_t bytes);

  Napi::Env env_;
  std::shared_ptr<EventChannel> channel_;
  std::unique_ptr<Engine> engine_;  // null: closed
  ModelInfo model_;
  Napi::ObjectReference object_;  // weak but while kept alive
  bool kept_alive_ = false;
  int64_t unfinished_ = 0;                        // requests whose last event was not delivered yet
  int64_t reported_bytes_ = 0;                    // to V8
  std::vector<Napi::Promise::Deferred> closing_;  // not empty: a close is under way
  std::thread closer_;
  std::atomic<bool> engine_ended_{false};
};

}  // namespace hope::addon
