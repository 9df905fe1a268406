// Consolidations: one computes, the others wait, and foreground work goes first.
#pragma once
#include <deque>
#include <memory>
#include <vector>

#include "scheduler/consolidate_task.h"

namespace hope {

// Of the time of both together, while foreground work runs: eight sessions keep more than 80 % of their token rate, and a
// consolidation never starves.
constexpr double kBackgroundShare = 0.1;

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
  double earned_ = 0;  // seconds that may be spent beside foreground work
};

}  // namespace hope
