// score: log-probability of a text, or of each of several continuations after it, on a copy that is thrown away.
#pragma once
#include <optional>

#include "scheduler/task.h"

namespace hope {

class ScoreTask : public Task {
 public:
  // operation.context or operation.continuations is not empty; no continuation is.
  ScoreTask(RequestId id, ScoreOp operation, SessionState state, int32_t bos);
  DoneEvent Answer() override;

 private:
  void Observed(float nll) override;
  void Drained(const float* last_logits, std::vector<Event>& events) override;
  void NextContinuation();

  ScoreOp operation_;
  std::optional<SessionState> after_context_;  // what each continuation starts from
  std::vector<std::pair<double, int64_t>> scores_;
};

}  // namespace hope
