// learn: feeds runs of tokens to a session, each with the levels that learn it; also a journal's replay.
#pragma once
#include <chrono>

#include "scheduler/task.h"

namespace hope {

class LearnTask : public Task {
 public:
  LearnTask(RequestId id, LearnOp operation, SessionState state, int32_t bos);
  DoneEvent Answer() override;

 private:
  void Observed(float nll) override;
  void Traced(float nll, std::span<const float> sizes) override;
  void Progressed(int rows, std::vector<Event>& events) override;
  void Drained(const float* last_logits, std::vector<Event>& events) override;
  void FeedEpoch();

  std::vector<TokenRun> runs_;
  int epochs_left_;
  std::vector<float> trace_;      // DoneEvent::trace
  int64_t done_ = 0, total_ = 0;  // tokens fed of all epochs, the implicit bos not counted
  int64_t reported_ = 0;          // done_ at the last progress event
  std::chrono::steady_clock::time_point reported_at_;
};

}  // namespace hope
