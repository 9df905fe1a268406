#include "gradient/replay_windows.h"

#include <algorithm>
#include <utility>

namespace hope {
namespace {

constexpr size_t kOverlap = 8;  // of a window: this part of it is read again

}  // namespace

std::vector<ReplaySequence> CutWindows(std::span<const std::vector<int32_t>> sequences, int32_t bos, int targets,
                                       bool anchors) {
  std::vector<ReplaySequence> windows;
  const auto most = static_cast<size_t>(targets);
  for (const std::vector<int32_t>& tokens : sequences) {
    const float weight = anchors ? 1.0f : 1.0f / static_cast<float>(tokens.size());
    for (size_t begin = 0; begin < tokens.size();) {
      const size_t again = begin == 0 ? 0 : std::min(begin, most / kOverlap);
      const size_t count = std::min(most, tokens.size() - begin + again), first = begin - again;
      ReplaySequence window{.tokens = {bos}, .weights = std::vector<float>(count, weight), .anchor = anchors};
      window.tokens.insert(window.tokens.end(), tokens.begin() + static_cast<std::ptrdiff_t>(first),
                           tokens.begin() + static_cast<std::ptrdiff_t>(first + count));
      std::fill_n(window.weights.begin(), again, 0.0f);
      windows.push_back(std::move(window));
      begin = first + count;
    }
  }
  return windows;
}

WindowOrder::WindowOrder(std::vector<const PreparedReplay*> windows, uint64_t seed)
    : windows_(std::move(windows)), next_(windows_.size()), rng_(seed) {}

void WindowOrder::Take(int rows, std::vector<const PreparedReplay*>& batch) {
  if (windows_.empty()) return;
  if (next_ == windows_.size()) {
    for (size_t i = windows_.size() - 1; i > 0; --i)
      std::swap(windows_[i], windows_[static_cast<size_t>(rng_.Uniform() * static_cast<double>(i + 1))]);
    next_ = 0;
  }
  int taken = 0;
  do {
    taken += windows_[next_]->rows();
    batch.push_back(windows_[next_++]);
  } while (next_ < windows_.size() && taken + windows_[next_]->rows() <= rows);
}

}  // namespace hope
