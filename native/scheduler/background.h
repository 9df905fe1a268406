// Consolidations: one computes, the others wait, and foreground work goes first.
#pragma once
#include <deque>
#include <memory>
#include <vector>

#include "scheduler/background_budget.h"
#include "scheduler/consolidate_task.h"

namespace hope {

class Background {
 public:
  // QUEUE_FULL: kMaxConsolidations are there already.
  Status Add(std::unique_ptr<ConsolidateTask> task);
  bool Remove(RequestId id);  // false: not here
  std::vector<RequestId> RemoveAll();

  // Takes a step of the first consolidation, if nothing ran in the foreground in this tick or if that has had its share.
  // foreground_seconds: what it took in this tick.
  void Tick(bool foreground, double foreground_seconds, std::vector<Event>& events);

  size_t size() const { return tasks_.size(); }

 private:
  bool StepFirst(std::vector<Event>& events);

  std::deque<std::unique_ptr<ConsolidateTask>> tasks_;
  BackgroundBudget budget_;
};

}  // namespace hope
