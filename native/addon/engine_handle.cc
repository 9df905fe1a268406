#include "addon/engine_handle.h"

#include <utility>

#include "addon/errors.h"
#include "addon/events.h"
#include "addon/operations.h"

namespace hope::addon {
namespace {

constexpr napi_type_tag kHandleTag = {0x8f1d3c0a5be94d67u, 0xa2c44e7f90b1d358u};
constexpr const char* kCallbackKey = "onEvents";  // on the object, so that the collector sees the cycle

bool IsLast(const Event& event) {
  return std::holds_alternative<DoneEvent>(event.body) || std::holds_alternative<ErrorEvent>(event.body);
}

}  // namespace

Napi::Object EngineHandle::Open(Napi::Env env, const EngineOptions& options, Napi::Function on_events) {
  // The channel exists before the engine, whose thread may use it at once; nothing is sent before the first submit.
  auto target = std::make_shared<EngineHandle*>(nullptr);
  auto channel = EventChannel::Create(env, [target](Napi::Env) {
    if (*target) (*target)->Wake();
  });
  Result<std::unique_ptr<Engine>> engine =
      Engine::Open(options, [channel](std::vector<Event> events) { channel->Send(std::move(events)); });
  if (!engine.ok()) {
    channel->Release();
    throw ToError(env, engine.status());
  }
  std::unique_ptr<EngineHandle> handle(new EngineHandle(env, std::move(channel)));
  handle->engine_ = std::move(engine.value());
  handle->model_ = handle->engine_->model();
  *target = handle.get();

  Napi::Object object = Napi::Object::New(env);
  object.DefineProperty(Napi::PropertyDescriptor::Value(kCallbackKey, on_events, napi_default));
  object.TypeTag(&kHandleTag);
  handle->object_ = Napi::Weak(object);
  const auto finalize = [](napi_env, void* data, void*) { delete static_cast<EngineHandle*>(data); };
  if (napi_wrap(env, object, handle.get(), finalize, nullptr, nullptr) != napi_ok) throw Napi::Error::New(env);
  EngineHandle* owned = handle.release();
  napi_add_env_cleanup_hook(env, OnEnvironmentEnd, owned);
  owned->ReportMemory(static_cast<int64_t>(owned->model_.weight_bytes));
  return object;
}

EngineHandle& EngineHandle::From(const Napi::Value& value) {
  void* data = nullptr;
  if (!value.IsObject() || !value.As<Napi::Object>().CheckTypeTag(&kHandleTag) ||
      napi_unwrap(value.Env(), value, &data) != napi_ok) {
    Throw(value.Env(), ErrorCode::kInvalidArgument, "handle: expected what open returned, came " + KindOf(value));
  }
  return *static_cast<EngineHandle*>(data);
}

// By the collector, or by the end of the environment after its cleanup hook has run Shutdown.
EngineHandle::~EngineHandle() {
  napi_remove_env_cleanup_hook(env_, OnEnvironmentEnd, this);
  Shutdown();
  engine_.reset();
  ReportMemory(0);
}

void EngineHandle::OnEnvironmentEnd(void* handle) { static_cast<EngineHandle*>(handle)->Shutdown(); }

void EngineHandle::Shutdown() {
  if (engine_) engine_->Close();
  if (closer_.joinable()) closer_.join();
  channel_->Release();
}

RequestId EngineHandle::Submit(const Napi::Value& operation, const Napi::Value& payload) {
  if (!engine_ || !closing_.empty()) Throw(env_, ErrorCode::kUnavailable, "the engine is closed");
  Result<RequestId> id = engine_->Submit(ReadOperation(operation, payload, model_));
  if (!id.ok()) throw ToError(env_, id.status());
  ++unfinished_;
  UpdateLiveness();
  return id.value();
}

void EngineHandle::Cancel(RequestId id) {
  if (engine_) engine_->Cancel(id);
}

Napi::Promise EngineHandle::Close() {
  const auto deferred = Napi::Promise::Deferred::New(env_);
  if (!engine_) {
    deferred.Resolve(env_.Undefined());
    return deferred.Promise();
  }
  closing_.push_back(deferred);
  if (closing_.size() > 1) return deferred.Promise();
  UpdateLiveness();
  // Joining may take a tick; the event loop does not wait for it.
  closer_ = std::thread([this] {
    engine_->Close();
    engine_ended_ = true;
    channel_->Signal();
  });
  return deferred.Promise();
}

void EngineHandle::Wake() {
  const Napi::HandleScope scope(env_);
  const Napi::Object self = object_.Value();
  if (self.IsEmpty()) return;        // collected; its destructor is due
  const bool ended = engine_ended_;  // read first: then what Take returns is complete
  const std::vector<Event> events = channel_->Take();
  if (engine_) ReportMemory(static_cast<int64_t>(model_.weight_bytes + engine_->resident_bytes()));
  if (!events.empty()) Deliver(events);
  if (ended && engine_) FinishClose();
  UpdateLiveness();
}

void EngineHandle::Deliver(const std::vector<Event>& events) {
  for (const Event& event : events) unfinished_ -= IsLast(event);
  try {
    Napi::Array array = Napi::Array::New(env_, events.size());
    for (uint32_t i = 0; i < events.size(); ++i) {
      const Napi::HandleScope scope(env_);
      array.Set(i, ToObject(env_, events[i]));
    }
    object_.Value().Get(kCallbackKey).As<Napi::Function>().Call({array});
  } catch (const Napi::Error& error) {
    napi_fatal_exception(env_,
                         error.Value());  // an uncaught exception; without this, Node would drop it with a warning
  }
}

void EngineHandle::FinishClose() {
  closer_.join();
  engine_.reset();
  channel_->Release();
  ReportMemory(0);
  for (const Napi::Promise::Deferred& deferred : std::exchange(closing_, {})) deferred.Resolve(env_.Undefined());
}

void EngineHandle::UpdateLiveness() {
  const bool alive = engine_ && (unfinished_ > 0 || !closing_.empty());
  if (alive == kept_alive_) return;
  kept_alive_ = alive;
  channel_->KeepLoopAlive(alive);
  if (alive) {
    object_.Ref();
  } else {
    object_.Unref();
  }
}

void EngineHandle::ReportMemory(int64_t bytes) {
  int64_t total;
  if (bytes != reported_bytes_) napi_adjust_external_memory(env_, bytes - reported_bytes_, &total);
  reported_bytes_ = bytes;
}

}  // namespace hope::addon
