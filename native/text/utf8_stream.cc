#include "text/utf8_stream.h"

#include "core/utf8.h"

namespace hope {

void Utf8Stream::Push(std::string_view bytes, std::string& text) {
  held_ += bytes;
  std::string_view rest = held_;
  while (!rest.empty()) {
    const Utf8Step step = DecodeUtf8(rest);
    if (step.kind == Utf8Kind::kIncomplete) break;
    text += step.kind == Utf8Kind::kValid ? rest.substr(0, step.length) : kReplacementCharacter;
    rest.remove_prefix(step.length);
  }
  held_.erase(0, held_.size() - rest.size());
}

void Utf8Stream::Finish(std::string& text) {
  if (!held_.empty()) text += kReplacementCharacter;
  held_.clear();
}

}  // namespace hope
