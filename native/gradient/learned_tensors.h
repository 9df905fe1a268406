// What a replay learns, or the gradient of it: the Deltas of the adaptive blocks and, optionally, offsets to their initial
// memories. One flat array, so that an optimizer and a norm see one vector; padding is zero and stays zero.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/config.h"
#include "model/session_state.h"

namespace hope {

struct LearnedTensor {
  enum class Kind { kDelta, kMemory, kProjections };
  Kind kind;
  int block = 0, level = -1;  // level: of a Delta
  // "blocks.{i}.cms.{name}.delta", stored [columns, ld] as the session's part of that name;
  // "blocks.{i}.memory.offset" and "blocks.{i}.projections.offset", stored as the weights m0 [H, e, e] and p0 [H, e, ldp].
  std::string name;
  size_t offset = 0, count = 0;  // in floats
};

class LearnedTensors {
 public:
  static constexpr uint32_t kAllLevels = ~uint32_t{0};
  // Zeros: the Deltas of the levels with a bit in `levels`; offsets: also those of the initial memories.
  LearnedTensors(const ModelConfig& config, bool offsets, uint32_t levels = kAllLevels);

  const std::vector<LearnedTensor>& tensors() const { return tensors_; }
  // nullptr: not learned.
  float* find(LearnedTensor::Kind kind, int block, int level = -1);
  const float* find(LearnedTensor::Kind kind, int block, int level = -1) const {
    return const_cast<LearnedTensors*>(this)->find(kind, block, level);
  }
  bool has_offsets() const { return offsets_; }
  float* data() { return values_.data(); }
  const float* data() const { return values_.data(); }
  size_t count() const { return values_.size(); }
  void SetZero();
  // The Deltas of a session; offsets stay as they are.
  void CopyDeltas(const SessionState& state);

  static size_t Count(const ModelConfig& config, bool offsets, uint32_t levels = kAllLevels);  // floats

 private:
  bool offsets_;
  std::vector<LearnedTensor> tensors_;
  std::vector<float> values_;
};

}  // namespace hope
