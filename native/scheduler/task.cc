#include "scheduler/task.h"

#include <algorithm>
#include <cassert>
#include <climits>
#include <utility>

namespace hope {

void SurpriseMeter::Add(float nll) {
  sum_ += nll;
  max_ = std::max(max_, static_cast<double>(nll));
  ++count_;
}

Task::Task(RequestId id, std::string session, SessionState state)
    : state_(std::move(state)), id_(id), session_(std::move(session)), before_(state_.counters) {}

int Task::remaining() const { return static_cast<int>(std::min<size_t>(tokens_.size() - next_, INT_MAX)); }

Segment Task::NextSegment(int rows) {
  assert(rows >= 1 && rows <= remaining());
  const size_t known = tokens_.size() - next_, count = std::min(known, static_cast<size_t>(rows) + 1);
  Segment segment;
  segment.state = &state_;
  segment.tokens = std::span<const int32_t>(tokens_).subspan(next_, count);
  segment.learn = std::span<const uint32_t>(learn_).subspan(next_, count);
  segment.ahead = count > static_cast<size_t>(rows);
  segment.first_observed = first_observed_;
  segment.want_nll = want_nll_;
  segment.want_trace = want_nll_ && want_trace_;
  return segment;
}

void Task::Fed(const Segment& segment, std::vector<Event>& events) {
  const int rows = segment.fed(), bos = bos_first_ ? 1 : 0;
  next_ += rows;
  decode_ = bos_first_ = false;
  first_observed_ = segment.ahead;
  if (segment.want_nll) {
    const size_t seen = segment.tokens.size(), first = bos + (segment.first_observed ? 1 : 0);
    const size_t width = segment.want_trace ? segment.trace.size() / seen : 0;
    for (size_t r = first; r < seen; ++r) {
      Observed(segment.nll[r]);
      if (segment.want_trace) Traced(segment.nll[r], std::span(segment.trace).subspan(r * width, width));
    }
  }
  Progressed(rows - bos, events);
  if (!finished()) return;
  tokens_.clear();
  learn_.clear();
  next_ = 0;
  Drained(segment.last_logits, events);
}

void Task::Feed(std::span<const int32_t> tokens, uint32_t learn_levels) {
  tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
  learn_.insert(learn_.end(), tokens.size(), learn_levels);
}

void Task::FeedBosIfNew(int32_t bos) {
  if (state_.counters.last_token >= 0) return;
  assert(tokens_.empty());
  Feed({&bos, 1}, 0);
  bos_first_ = true;
}

}  // namespace hope
