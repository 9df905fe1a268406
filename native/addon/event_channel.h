// Events from the engine thread to the event loop: one thread-safe function, called once however many events wait.
#pragma once
#include <napi.h>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "hope/operation.h"

namespace hope::addon {

class EventChannel {
 public:
  // `wake` runs on the event loop after Send or Signal, at least once after the last of them.
  static std::shared_ptr<EventChannel> Create(Napi::Env env, std::function<void(Napi::Env)> wake);

  // Any thread.
  void Send(std::vector<Event> events);
  void Signal();

  // Event-loop thread only, from here on.
  std::vector<Event> Take();
  void KeepLoopAlive(bool alive);
  // No wake-up comes after it. Idempotent.
  void Release();

 private:
  static void OnLoop(napi_env env, napi_value, void* context, void*);

  Napi::Env env_{nullptr};
  std::function<void(Napi::Env)> wake_;
  std::mutex mutex_;
  napi_threadsafe_function function_ = nullptr;  // null: released; guarded by mutex_
  std::vector<Event> events_;                    // guarded by mutex_
  bool call_pending_ = false;                    // guarded by mutex_
};

}  // namespace hope::addon
