#include "scheduler/background.h"

#include <chrono>
#include <new>
#include <utility>

#include "core/limits.h"

namespace hope {

Status Background::Add(std::unique_ptr<ConsolidateTask> task) {
  if (tasks_.size() >= kMaxConsolidations)
    return Status::Error(ErrorCode::kQueueFull, "consolidate: expected fewer than " +
                                                    std::to_string(kMaxConsolidations) +
                                                    " consolidations waiting; retry later");
  tasks_.push_back(std::move(task));
  return Status::Ok();
}

bool Background::Remove(RequestId id) {
  return std::erase_if(tasks_, [id](const auto& task) { return task->id() == id; }) > 0;
}

std::vector<RequestId> Background::RemoveAll() {
  std::vector<RequestId> ids;
  for (const auto& task : tasks_) ids.push_back(task->id());
  tasks_.clear();
  return ids;
}

namespace {

Event Ending(ConsolidateTask& task, Status failure) {
  if (!failure.ok()) return {task.id(), ErrorEvent{std::move(failure)}};
  return {task.id(), task.Answer()};
}

}  // namespace

// False: it has ended.
bool Background::StepFirst(std::vector<Event>& events) {
  ConsolidateTask& task = *tasks_.front();
  Status failure;
  try {
    const Result<bool> finished = task.Step(events);
    if (finished.ok() && !finished.value()) return true;
    failure = finished.status();
  } catch (const std::bad_alloc&) {
    failure = Status::Error(ErrorCode::kInternal, "the engine is out of memory");
  }
  events.push_back(Ending(task, std::move(failure)));
  return false;
}

void Background::Tick(bool foreground, double foreground_seconds, std::vector<Event>& events) {
  if (tasks_.empty()) return budget_.Reset();
  if (!budget_.Allows(foreground, foreground_seconds)) return;
  const auto began = std::chrono::steady_clock::now();
  if (!StepFirst(events)) tasks_.pop_front();
  budget_.Spend(foreground, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
}

}  // namespace hope
