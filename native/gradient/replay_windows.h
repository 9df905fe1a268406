// From texts to the windows that a replay reads, and the order in which batches take them.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "gradient/replay_gradient.h"
#include "model/sampler.h"

namespace hope {

// Cuts every sequence into windows of at most `targets` targets, each after `bos`. A window that continues a text reads the last
// targets / 8 tokens before it again, with weight 0: what it predicts first is not without context. Of anchors every token weighs 1, of
// other text every sequence: a line counts as much as a page. Empty sequences give none.
std::vector<ReplaySequence> CutWindows(std::span<const std::vector<int32_t>> sequences, int32_t bos, int targets,
                                       bool anchors);

// Batches of windows without end: every window once, in an order drawn from `seed`, then all again in another order.
class WindowOrder {
 public:
  WindowOrder(std::vector<const PreparedReplay*> windows, uint64_t seed);
  // Appends windows while they have at most `rows` and the present order is not used up, but at least one if there is any.
  void Take(int rows, std::vector<const PreparedReplay*>& batch);

 private:
  std::vector<const PreparedReplay*> windows_;
  size_t next_ = 0;
  Rng rng_;
};

}  // namespace hope
