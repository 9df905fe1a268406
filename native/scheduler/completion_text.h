// The text of a completion: tokens to bytes, bytes to characters, characters up to the first stop string.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "text/detokenizer.h"
#include "text/stop_matcher.h"
#include "text/utf8_stream.h"

namespace hope {

class CompletionText {
 public:
  // `detokenizer` must outlive this.
  CompletionText(const Detokenizer& detokenizer, std::vector<std::string> stops)
      : detokenizer_(detokenizer), stops_(std::move(stops)) {}

  // The text that this token releases: complete characters that can be part of no stop string.
  std::string Push(int32_t token) {
    std::string text, released;
    characters_.Push(detokenizer_.bytes(token), text);
    stops_.Push(text, released);
    return released;
  }
  // The text held back until now; after a stop string there is none.
  std::string Finish() {
    std::string text, released;
    characters_.Finish(text);
    stops_.Push(text, released);
    stops_.Finish(released);
    return released;
  }
  bool stopped() const { return stops_.stopped(); }

 private:
  const Detokenizer& detokenizer_;
  Utf8Stream characters_;
  StopMatcher stops_;
};

}  // namespace hope
