#include "hope/engine.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

#include "core/bounded_queue.h"
#include "core/hash.h"
#include "engine/session_operations.h"
#include "engine/validate.h"
#include "model/forward.h"
#include "scheduler/scheduler.h"
#include "text/detokenizer.h"

namespace hope {
namespace {

constexpr unsigned kMostDefaultThreads = 16;  // beyond it the kernels of one tick are too small to share

int KernelThreads(int wanted) {
  if (wanted > 0) return wanted;
  return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, kMostDefaultThreads));
}

ModelInfo Describe(const Model& model) {
  const Weights& weights = model.weights();
  ModelInfo info;
  info.name = weights.config.name;
  info.fingerprint = weights.fingerprint;
  info.layout_hash = HexDigits(model.layout()->hash());
  info.isa = model.kernels().name;
  info.vocab_size = weights.config.vocab_size;
  info.bos_token_id = weights.config.bos_token_id;
  info.eos_token_id = weights.config.eos_token_id;
  info.parameters = weights.parameters;
  info.weight_bytes = weights.bytes;
  for (const PartSpec& part : model.layout()->parts()) info.max_session_bytes += part.count * sizeof(float);
  for (const LevelConfig& level : weights.config.levels) info.levels.push_back(level.name);
  return info;
}

}  // namespace

// What other threads may touch is atomic, behind cancel_mutex or in the queue; the rest belongs to the engine thread.
struct Engine::Impl {
  Impl(const EngineOptions& options, std::unique_ptr<Model> loaded, Detokenizer detokenizer, EventSink event_sink);

  Result<RequestId> Submit(Operation operation);
  void Cancel(RequestId id);
  void Close();

  void Loop();
  bool Step(std::vector<Request> requests, std::vector<Event>& events);
  Result<DoneEvent> DoImmediate(const Operation& operation);
  std::vector<RequestId> TakeCancelled();
  void Deliver(std::vector<Event>& events);

  const std::unique_ptr<Model> model;
  const Detokenizer detokenizer;
  const ModelInfo info;
  const EventSink sink;
  SessionTable sessions;
  SessionOperations session_operations;
  Scheduler scheduler;

  BoundedQueue<Request> queue;
  std::atomic<size_t> waiting{0};  // in the queue or waiting in the scheduler; bounded by the queue's capacity
  std::atomic<size_t> resident_bytes{0};
  std::atomic<RequestId> last_id{0};
  std::mutex cancel_mutex;
  std::vector<RequestId> cancelled;
  std::mutex close_mutex;
  std::thread thread;
};

Engine::Impl::Impl(const EngineOptions& options, std::unique_ptr<Model> loaded, Detokenizer words, EventSink event_sink)
    : model(std::move(loaded)),
      detokenizer(std::move(words)),
      info(Describe(*model)),
      sink(std::move(event_sink)),
      session_operations(*model, sessions),
      scheduler(*model, detokenizer, sessions, options.max_active,
                [this](const Operation& op) { return DoImmediate(op); }),
      queue(static_cast<size_t>(options.max_queue)) {
  thread = std::thread([this] { Loop(); });
}

Result<RequestId> Engine::Impl::Submit(Operation operation) {
  if (Status status = ValidateOperation(operation, info); !status.ok()) return status;
  const RequestId id = ++last_id;
  const bool room = waiting.fetch_add(1) < queue.capacity();
  if (room && queue.TryPush({id, std::move(operation)}) == PushResult::kPushed) return id;
  waiting.fetch_sub(1);
  if (queue.closed()) return Status::Error(ErrorCode::kUnavailable, "the engine is closed");
  return Status::Error(ErrorCode::kQueueFull,
                       "expected fewer than " + std::to_string(queue.capacity()) + " operations waiting; retry later");
}

void Engine::Impl::Cancel(RequestId id) {
  {
    const std::lock_guard<std::mutex> lock(cancel_mutex);
    cancelled.push_back(id);
  }
  queue.Wake();
}

std::vector<RequestId> Engine::Impl::TakeCancelled() {
  const std::lock_guard<std::mutex> lock(cancel_mutex);
  return std::exchange(cancelled, {});
}

void Engine::Impl::Close() {
  const std::lock_guard<std::mutex> lock(close_mutex);
  queue.Close();
  if (thread.joinable()) thread.join();
}

void Engine::Impl::Loop() {
  bool busy = false;
  while (!queue.closed()) {
    std::vector<Event> events;
    busy = Step(busy ? queue.TakeAll() : queue.WaitAndTakeAll(), events);
    Deliver(events);
  }
  std::vector<Event> events;
  for (Request& request : queue.TakeAll()) scheduler.Enqueue(std::move(request));
  scheduler.EndAll(Status::Error(ErrorCode::kUnavailable, "the engine was closed"), events);
  Deliver(events);
}

// One tick with what arrived. False: the scheduler has nothing left to do.
bool Engine::Impl::Step(std::vector<Request> requests, std::vector<Event>& events) {
  // A cancel that is seen here names a request that was queued before, so the second look at the queue finds it.
  const std::vector<RequestId> cancels = TakeCancelled();
  for (Request& request : queue.TakeAll()) requests.push_back(std::move(request));
  const size_t arrived = scheduler.waiting() + requests.size();
  for (Request& request : requests) scheduler.Enqueue(std::move(request));
  for (RequestId id : cancels) scheduler.Cancel(id, events);
  const bool busy = scheduler.Tick(events);
  waiting.fetch_sub(arrived - scheduler.waiting());
  return busy;
}

Result<DoneEvent> Engine::Impl::DoImmediate(const Operation& operation) {
  Result<DoneEvent> done = session_operations.Do(operation);
  if (done.ok() && std::holds_alternative<StatsOp>(operation)) {
    done.value().active = static_cast<int64_t>(scheduler.active());
    done.value().queued = static_cast<int64_t>(scheduler.waiting() + queue.size());
  }
  return done;
}

void Engine::Impl::Deliver(std::vector<Event>& events) {
  resident_bytes.store(sessions.bytes());
  if (!events.empty()) sink(std::move(events));
}

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() { Close(); }

Result<std::unique_ptr<Engine>> Engine::Open(const EngineOptions& options, EventSink sink) {
  if (Status status = ValidateOptions(options); !status.ok()) return status;
  Result<std::unique_ptr<Model>> model = Model::Load(options.model_dir, KernelThreads(options.threads), options.device);
  if (!model.ok()) return model.status();
  Result<Detokenizer> detokenizer = LoadDetokenizer(options.model_dir, model.value()->weights().config.vocab_size);
  if (!detokenizer.ok()) return detokenizer.status();
  auto impl =
      std::make_unique<Impl>(options, std::move(model.value()), std::move(detokenizer.value()), std::move(sink));
  return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

const ModelInfo& Engine::model() const { return impl_->info; }
size_t Engine::resident_bytes() const { return impl_->resident_bytes.load(); }
Result<RequestId> Engine::Submit(Operation operation) { return impl_->Submit(std::move(operation)); }
void Engine::Cancel(RequestId id) { impl_->Cancel(id); }
void Engine::Close() { impl_->Close(); }

}  // namespace hope
