// One tick of the engine: admit -> batch -> forward -> update -> emit. Runs on the engine thread only.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "model/forward.h"
#include "scheduler/background.h"
#include "scheduler/generate_task.h"
#include "scheduler/request_queue.h"
#include "scheduler/session_table.h"
#include "scheduler/task.h"

namespace hope {

class Scheduler {
 public:
  // Does an operation that feeds no tokens (AccessOf says which), when its turn has come.
  using Immediate = std::function<Result<DoneEvent>(const Operation&)>;

  Scheduler(Model& model, const Detokenizer& detokenizer, SessionTable& sessions, int max_active, Immediate immediate);

  // Both may answer with events at once. Cancel of an unknown or ended request does nothing.
  void Enqueue(Request request);
  void Cancel(RequestId id, std::vector<Event>& events);
  // Ends every operation with this error; sessions stay as they were committed.
  void EndAll(const Status& status, std::vector<Event>& events);

  // Admits what may start, feeds one batch, lets a consolidation go on and appends what happened. False: nothing is left to do.
  bool Tick(std::vector<Event>& events);

  size_t waiting() const { return waiting_.size(); }
  size_t active() const { return active_.size() + background_.size(); }

 private:
  void Admit(std::vector<Event>& events);
  void Start(Request request, std::vector<Event>& events);
  Status DoNow(Request& request, std::vector<Event>& events);
  Status StartTask(Request request);
  Result<std::unique_ptr<Task>> MakeTask(Request request);
  Result<SessionState> StartingState(const std::string& session, bool create);
  void FeedBatch(std::vector<Event>& events);
  void RetireFinished(std::vector<Event>& events);
  void Unlock(const Task& task);

  Model& model_;
  SessionTable& sessions_;
  Vocabulary vocabulary_;
  int max_active_;
  Immediate immediate_;
  RequestQueue waiting_;
  bool admission_due_ = false;                 // something arrived or ended since the last admission
  std::vector<std::unique_ptr<Task>> active_;  // those that got no rows last time come first
  std::unordered_set<std::string> written_;    // sessions with a running writer
  Background background_;
};

}  // namespace hope
