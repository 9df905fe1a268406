// Text that a model writes by itself from a given state: anchors (from the base model) or replay (from a session's memory).
#pragma once
#include <cstdint>
#include <vector>

#include "core/status.h"
#include "model/forward.h"
#include "model/sampler.h"

namespace hope {

class Dreamer {
 public:
  // Texts of `length` tokens, each begun with bos on a copy of `state` and sampled at temperature 1, until there are `tokens`.
  Dreamer(Model& model, SessionState state, int tokens, int length, uint64_t seed);

  bool done() const { return left_ == 0 && streams_.empty(); }
  // One token of up to kStreams texts. NON_FINITE_STATE.
  Status Step();
  std::vector<std::vector<int32_t>> Take() { return std::move(texts_); }

 private:
  static constexpr int kStreams = 8;  // together they cost little more than one

  struct Stream {
    SessionState state;
    Sampler sampler;
    std::vector<int32_t> tokens;
    int length = 0;
    int32_t next = 0;  // to be fed
  };
  void Begin();

  Model& model_;
  SessionState state_;
  int left_, length_;  // tokens of texts not begun yet
  uint64_t seed_;
  std::vector<Stream> streams_;
  std::vector<std::vector<int32_t>> texts_;
};

}  // namespace hope
