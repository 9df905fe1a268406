// Ends a text at the first stop string, although the text arrives in pieces that may split it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hope {

// The first match is the one that ends first, and of those the longest: so the result does not depend on the pieces.
class StopMatcher {
 public:
  // No stop string may be empty. None at all: everything passes at once.
  explicit StopMatcher(std::vector<std::string> stops);

  // Takes a piece of text and appends to `released` what can no longer be part of a stop string. True when a stop string was
  // met: the text before it is then released, it and all that follows is dropped, and so is everything pushed later.
  bool Push(std::string_view text, std::string& released);
  // The end of the text: releases what was held back for a match that did not come.
  void Finish(std::string& released);
  bool stopped() const { return stopped_; }

 private:
  const std::vector<std::string> stops_;
  std::string held_;  // the longest end of the text so far that begins a stop string
  bool stopped_ = false;
};

}  // namespace hope
