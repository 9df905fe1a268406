#include "scheduler/score_task.h"

#include <utility>

namespace hope {

ScoreTask::ScoreTask(RequestId id, ScoreOp operation, SessionState state, int32_t bos)
    : Task(id, "", std::move(state)), operation_(std::move(operation)) {
  FeedBosIfNew(bos);
  ScoreTokens(operation_.continuations.empty());
  Feed(operation_.context, 0);
  if (finished()) NextContinuation();  // no context, and the session has read something before
}

void ScoreTask::NextContinuation() {
  if (!after_context_) {
    after_context_ = state_;
    ScoreTokens(true);
  } else {
    state_ = *after_context_;
  }
  Feed(operation_.continuations[scores_.size()], 0);
  scores_.emplace_back(0.0, 0);
}

void ScoreTask::Observed(float nll) {
  surprise_.Add(nll);
  if (scores_.empty()) return;  // the context itself is scored
  scores_.back().first -= nll;
  ++scores_.back().second;
}

void ScoreTask::Drained(const float* /*last_logits*/, std::vector<Event>& /*events*/) {
  if (scores_.size() < operation_.continuations.size()) NextContinuation();
}

DoneEvent ScoreTask::Answer() {
  DoneEvent done;
  done.prompt_tokens = static_cast<int64_t>(operation_.context.size());
  if (operation_.continuations.empty()) done.logprob = -surprise_.sum();
  for (const auto& [logprob, tokens] : scores_) {
    done.logprob += logprob;
    done.completion_tokens += tokens;
  }
  done.scores = std::move(scores_);
  if (after_context_) state_ = *after_context_;  // memory statistics describe the context, not the last continuation
  return done;
}

}  // namespace hope
