#include "scheduler/scheduler.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

#include "scheduler/batch_builder.h"
#include "scheduler/learn_task.h"
#include "scheduler/memory_stats.h"
#include "scheduler/score_task.h"

namespace hope {
namespace {

// Shared by all prefill of one tick: bounds how long a decode step waits for other people's prompts.
constexpr int kPrefillRows = 128;

Status OutOfMemory() { return Status::Error(ErrorCode::kInternal, "the engine is out of memory"); }

}  // namespace

Scheduler::Scheduler(Model& model, const Detokenizer& detokenizer, SessionTable& sessions, int max_active,
                     Immediate immediate)
    : model_(model), sessions_(sessions), max_active_(max_active), immediate_(std::move(immediate)) {
  const ModelConfig& config = model.weights().config;
  vocabulary_ = {config.vocab_size, config.bos_token_id, config.eos_token_id, &detokenizer};
}

void Scheduler::Enqueue(Request request) {
  waiting_.Push(std::move(request));
  admission_due_ = true;
}

void Scheduler::Cancel(RequestId id, std::vector<Event>& events) {
  const auto running =
      std::find_if(active_.begin(), active_.end(), [id](const auto& task) { return task->id() == id; });
  if (running != active_.end()) {
    Unlock(**running);
    active_.erase(running);
  } else if (!waiting_.Remove(id) && !background_.Remove(id)) {
    return;
  }
  admission_due_ = true;
  events.push_back({id, ErrorEvent{Status::Error(ErrorCode::kCancelled, "the request was cancelled")}});
}

void Scheduler::EndAll(const Status& status, std::vector<Event>& events) {
  for (const auto& task : active_) events.push_back({task->id(), ErrorEvent{status}});
  for (const Request& request : waiting_.RemoveAll()) events.push_back({request.id, ErrorEvent{status}});
  active_.clear();
  written_.clear();
  for (const RequestId id : background_.RemoveAll()) events.push_back({id, ErrorEvent{status}});
}

bool Scheduler::Tick(std::vector<Event>& events) {
  if (admission_due_) Admit(events);
  const bool foreground = !active_.empty();
  const auto began = std::chrono::steady_clock::now();
  try {
    FeedBatch(events);
    RetireFinished(events);
  } catch (const std::bad_alloc&) {
    for (const auto& task : active_) events.push_back({task->id(), ErrorEvent{OutOfMemory()}});
    active_.clear();
    written_.clear();
    admission_due_ = true;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  background_.Tick(foreground, took.count(), events);
  return admission_due_ || !active_.empty() || background_.size() > 0;
}

void Scheduler::Admit(std::vector<Event>& events) {
  admission_due_ = false;
  const int slots = max_active_ - static_cast<int>(active_.size());
  for (Request& request : waiting_.TakeReady(written_, slots)) Start(std::move(request), events);
}

void Scheduler::Start(Request request, std::vector<Event>& events) {
  const RequestId id = request.id;
  Status status;
  try {
    status = AccessOf(request.operation).runs ? StartTask(std::move(request)) : DoNow(request, events);
  } catch (const std::bad_alloc&) {
    status = OutOfMemory();
  }
  if (status.ok()) return;
  events.push_back({id, ErrorEvent{std::move(status)}});
  admission_due_ = true;  // what it would have held is free
}

Status Scheduler::DoNow(Request& request, std::vector<Event>& events) {
  if (auto* consolidate = std::get_if<ConsolidateOp>(&request.operation)) {
    for (const std::string& session : {consolidate->session, consolidate->since})
      if (!session.empty() && !sessions_.Find(session)) return StartingState(session, false).status();
    return background_.Add(std::make_unique<ConsolidateTask>(request.id, std::move(*consolidate), model_, sessions_));
  }
  Result<DoneEvent> done = immediate_(request.operation);
  if (done.ok()) events.push_back({request.id, std::move(done.value())});
  return done.status();
}

Status Scheduler::StartTask(Request request) {
  Result<std::unique_ptr<Task>> task = MakeTask(std::move(request));
  if (!task.ok()) return task.status();
  active_.push_back(std::move(task.value()));
  if (const std::string& session = active_.back()->session(); !session.empty()) written_.insert(session);
  return Status::Ok();
}

Result<std::unique_ptr<Task>> Scheduler::MakeTask(Request request) {
  const RequestId id = request.id;
  if (auto* generate = std::get_if<GenerateOp>(&request.operation)) {
    const bool keep = generate->memory == MemoryMode::kWrite;
    const std::string source = generate->memory == MemoryMode::kOff ? "" : generate->session;
    Result<SessionState> state = StartingState(source, keep);
    if (!state.ok()) return state.status();
    return std::unique_ptr<Task>(
        new GenerateTask(id, std::move(*generate), keep ? source : "", std::move(state.value()), vocabulary_));
  }
  if (auto* learn = std::get_if<LearnOp>(&request.operation)) {
    Result<SessionState> state = StartingState(learn->session, true);
    if (!state.ok()) return state.status();
    return std::unique_ptr<Task>(new LearnTask(id, std::move(*learn), std::move(state.value()), vocabulary_.bos));
  }
  auto& score = std::get<ScoreOp>(request.operation);
  Result<SessionState> state = StartingState(score.session, false);
  if (!state.ok()) return state.status();
  return std::unique_ptr<Task>(new ScoreTask(id, std::move(score), std::move(state.value()), vocabulary_.bos));
}

// A copy that shares the committed session's parts until it writes them.
Result<SessionState> Scheduler::StartingState(const std::string& session, bool create) {
  if (session.empty()) return model_.NewSession();
  if (const SessionState* state = sessions_.Find(session)) return *state;
  if (create) return model_.NewSession();
  return Status::Error(ErrorCode::kSessionNotFound, "no session is named '" + session + "'");
}

void Scheduler::FeedBatch(std::vector<Event>& events) {
  std::vector<RowDemand> demands;
  std::vector<Task*> tasks;
  for (const auto& task : active_) {
    if (task->finished()) continue;
    tasks.push_back(task.get());
    demands.push_back({model_.SegmentLimit(task->state().counters.position, task->remaining()), task->decode()});
  }
  if (tasks.empty()) return;
  const std::vector<int> rows = BuildBatch(demands, kPrefillRows);
  std::vector<Segment> segments;
  std::vector<Task*> fed;
  for (size_t i = 0; i < tasks.size(); ++i) {
    if (rows[i] == 0) continue;
    segments.push_back(tasks[i]->NextSegment(rows[i]));
    fed.push_back(tasks[i]);
  }
  model_.Run(segments);
  std::unordered_set<const Task*> ended;
  for (size_t i = 0; i < fed.size(); ++i) {
    if (segments[i].status.ok()) {
      fed[i]->Fed(segments[i], events);
    } else {
      events.push_back({fed[i]->id(), ErrorEvent{segments[i].status}});
      Unlock(*fed[i]);
      ended.insert(fed[i]);
    }
  }
  std::erase_if(active_, [&](const auto& task) { return ended.contains(task.get()); });
  std::stable_partition(active_.begin(), active_.end(),
                        [&](const auto& task) { return std::find(fed.begin(), fed.end(), task.get()) == fed.end(); });
}

void Scheduler::RetireFinished(std::vector<Event>& events) {
  std::erase_if(active_, [&](const std::unique_ptr<Task>& task) {
    if (!task->finished()) return false;
    DoneEvent done = task->Answer();
    done.memory = DescribeMemory(model_, task->state(), &task->before());
    done.memory.surprise_mean = task->surprise().mean();
    done.memory.surprise_max = task->surprise().max();
    if (!task->session().empty()) sessions_.Put(task->session(), std::move(task->state()));
    Unlock(*task);
    events.push_back({task->id(), std::move(done)});
    return true;
  });
}

void Scheduler::Unlock(const Task& task) {
  if (!task.session().empty()) written_.erase(task.session());
  admission_due_ = true;
}

}  // namespace hope
