#include "scheduler/learn_task.h"

#include <utility>

namespace hope {
namespace {

// Often enough to watch, seldom enough to cost nothing.
constexpr int64_t kProgressTokens = 2048;
constexpr std::chrono::milliseconds kProgressInterval{100};

}  // namespace

LearnTask::LearnTask(RequestId id, LearnOp operation, SessionState state, int32_t bos)
    : Task(id, std::move(operation.session), std::move(state)),
      runs_(std::move(operation.runs)),
      epochs_left_(operation.epochs),
      reported_at_(std::chrono::steady_clock::now()) {
  int64_t tokens = 0;
  for (const TokenRun& run : runs_) tokens += static_cast<int64_t>(run.tokens.size());
  total_ = tokens * epochs_left_;
  if (tokens == 0) return;  // finished: only makes sure that the session exists
  FeedBosIfNew(bos);
  ScoreTokens(true);
  TraceTokens(operation.trace);
  FeedEpoch();
}

void LearnTask::FeedEpoch() {
  for (const TokenRun& run : runs_) Feed(run.tokens, run.learn_levels);
  if (--epochs_left_ == 0) runs_.clear();
}

void LearnTask::Observed(float nll) { surprise_.Add(nll); }

void LearnTask::Traced(float nll, std::span<const float> sizes) {
  trace_.push_back(nll);
  trace_.insert(trace_.end(), sizes.begin(), sizes.end());
}

void LearnTask::Progressed(int rows, std::vector<Event>& events) {
  done_ += rows;
  const auto now = std::chrono::steady_clock::now();
  if (done_ - reported_ < kProgressTokens && now - reported_at_ < kProgressInterval) return;
  if (done_ == total_) return;  // the answer says that
  events.push_back({id(), ProgressEvent{done_, total_}});
  reported_ = done_;
  reported_at_ = now;
}

void LearnTask::Drained(const float* /*last_logits*/, std::vector<Event>& /*events*/) {
  if (epochs_left_ == 0) return;
  ScoreTokens(false);  // what a later epoch would report is no longer a prediction of unseen text
  FeedEpoch();
}

DoneEvent LearnTask::Answer() {
  DoneEvent done;
  done.prompt_tokens = total_;
  done.trace = std::move(trace_);
  done.logprob = -surprise_.sum();
  return done;
}

}  // namespace hope
