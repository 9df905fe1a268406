// An operation that feeds tokens over several ticks, on its own copy of the session's state.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hope/operation.h"
#include "model/forward.h"

namespace hope {

// Sum, mean and maximum of -ln p over the observed tokens of an operation.
class SurpriseMeter {
 public:
  void Add(float nll);
  double sum() const { return sum_; }
  double mean() const { return count_ == 0 ? 0 : sum_ / static_cast<double>(count_); }
  double max() const { return max_; }

 private:
  double sum_ = 0, max_ = 0;
  int64_t count_ = 0;
};

class Task {
 public:
  // `session`: where the result is kept (a writer); empty: nowhere. `state`: the task's own.
  Task(RequestId id, std::string session, SessionState state);
  virtual ~Task() = default;

  RequestId id() const { return id_; }
  const std::string& session() const { return session_; }
  SessionState& state() { return state_; }
  const SessionCounters& before() const { return before_; }
  const SurpriseMeter& surprise() const { return surprise_; }

  bool finished() const { return next_ == tokens_.size(); }
  int remaining() const;                   // tokens to feed now known, at most INT_MAX
  bool decode() const { return decode_; }  // what remains is one sampled token
  // A batch segment of the next `rows` tokens; valid until Fed.
  Segment NextSegment(int rows);
  // Takes the results of that segment, which ran without error.
  void Fed(const Segment& segment, std::vector<Event>& events);

  // What the finished operation answers, without `memory`. Called once.
  virtual DoneEvent Answer() = 0;

 protected:
  // The tokens to feed next, after those given before; a stream begins with `bos`, which nobody learns or counts.
  void Feed(std::span<const int32_t> tokens, uint32_t learn_levels);
  void FeedBosIfNew(int32_t bos);
  void ScoreTokens(bool wanted) { want_nll_ = wanted; }
  void TraceTokens(bool wanted) { want_trace_ = wanted; }  // of scored tokens
  void MarkDecode() { decode_ = true; }

  virtual void Observed(float nll) = 0;                                     // each scored token, in order
  virtual void Traced(float /*nll*/, std::span<const float> /*sizes*/) {}   // then, if traced: Segment::trace's row
  virtual void Progressed(int /*rows*/, std::vector<Event>& /*events*/) {}  // after each segment
  virtual void Drained(const float* last_logits,
                       std::vector<Event>& events) = 0;  // all was fed: feed more, or be finished

  SurpriseMeter surprise_;
  SessionState state_;

 private:
  RequestId id_;
  std::string session_;
  SessionCounters before_;
  std::vector<int32_t> tokens_;
  std::vector<uint32_t> learn_;  // per token
  size_t next_ = 0;              // tokens_[next_ ...] are still to be fed
  bool bos_first_ = false;       // tokens_[next_] is the implicit bos
  bool first_observed_ = false;  // tokens_[next_] was scored and learned with what went before it
  bool want_nll_ = false, want_trace_ = false;
  bool decode_ = false;
};

}  // namespace hope
