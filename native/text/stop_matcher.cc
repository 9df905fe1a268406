#include "text/stop_matcher.h"

#include <algorithm>
#include <cassert>

namespace hope {
namespace {

// Length of the longest stop string that `text` ends with; 0: none.
size_t CompletedStop(std::string_view text, const std::vector<std::string>& stops) {
  size_t longest = 0;
  for (const std::string& stop : stops) {
    if (text.ends_with(stop)) longest = std::max(longest, stop.size());
  }
  return longest;
}

// Length of the longest end of `text` that some stop string begins with.
size_t BegunStop(std::string_view text, const std::vector<std::string>& stops) {
  for (size_t begin = 0; begin < text.size(); ++begin) {
    const std::string_view end = text.substr(begin);
    if (std::any_of(stops.begin(), stops.end(), [&](const std::string& stop) { return stop.starts_with(end); }))
      return end.size();
  }
  return 0;
}

}  // namespace

StopMatcher::StopMatcher(std::vector<std::string> stops) : stops_(std::move(stops)) {
  assert(std::none_of(stops_.begin(), stops_.end(), [](const std::string& stop) { return stop.empty(); }));
}

bool StopMatcher::Push(std::string_view text, std::string& released) {
  if (stopped_) return true;
  if (stops_.empty()) {
    released += text;
    return false;
  }
  for (const char byte : text) {
    held_ += byte;
    const size_t completed = CompletedStop(held_, stops_);
    const size_t kept = completed > 0 ? completed : BegunStop(held_, stops_);
    released.append(held_, 0, held_.size() - kept);
    held_.erase(0, held_.size() - kept);
    if (completed == 0) continue;
    held_.clear();
    stopped_ = true;
    return true;
  }
  return false;
}

void StopMatcher::Finish(std::string& released) {
  released += held_;
  held_.clear();
}

}  // namespace hope
