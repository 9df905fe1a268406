#include "addon/event_channel.h"

#include <iterator>
#include <utility>

namespace hope::addon {

std::shared_ptr<EventChannel> EventChannel::Create(Napi::Env env, std::function<void(Napi::Env)> wake) {
  auto channel = std::make_shared<EventChannel>();
  channel->env_ = env;
  channel->wake_ = std::move(wake);
  // The function's own reference: a call that is under way when everything else has let go still finds the channel.
  auto* context = new std::shared_ptr<EventChannel>(channel);
  const auto finalize = [](napi_env, void*, void* hint) { delete static_cast<std::shared_ptr<EventChannel>*>(hint); };
  const napi_status status =
      napi_create_threadsafe_function(env, nullptr, nullptr, Napi::String::New(env, "hope:events"), 0, 1, nullptr,
                                      finalize, context, OnLoop, &channel->function_);
  if (status != napi_ok) {
    delete context;
    throw Napi::Error::New(env);
  }
  napi_unref_threadsafe_function(env, channel->function_);
  return channel;
}

void EventChannel::Send(std::vector<Event> events) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    events_.insert(events_.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
  }
  Signal();
}

void EventChannel::Signal() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (call_pending_ || !function_) return;
  const napi_status status = napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking);
  call_pending_ = status == napi_ok;
  if (status == napi_closing) function_ = nullptr;  // the environment ends; this reference is gone with the refusal
}

std::vector<Event> EventChannel::Take() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return std::exchange(events_, {});
}

void EventChannel::KeepLoopAlive(bool alive) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (!function_) return;
  if (alive) {
    napi_ref_threadsafe_function(env_, function_);
  } else {
    napi_unref_threadsafe_function(env_, function_);
  }
}

void EventChannel::Release() {
  wake_ = nullptr;
  const std::lock_guard<std::mutex> lock(mutex_);
  if (function_) napi_release_threadsafe_function(std::exchange(function_, nullptr), napi_tsfn_release);
}

void EventChannel::OnLoop(napi_env env, napi_value, void* context, void*) {
  if (!env) return;  // the environment ends
  const std::shared_ptr<EventChannel> channel = *static_cast<std::shared_ptr<EventChannel>*>(context);
  {
    const std::lock_guard<std::mutex> lock(channel->mutex_);
    channel->call_pending_ = false;
  }
  if (!channel->wake_) return;
  const std::function<void(Napi::Env)> wake = channel->wake_;  // may release the channel
  wake(env);
}

}  // namespace hope::addon
