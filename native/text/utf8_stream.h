// Bytes of tokens to text, character by character: a token may end inside a character.
#pragma once
#include <string>
#include <string_view>

namespace hope {

// Decodes as TextDecoder does with ignoreBOM: each maximal invalid part becomes one U+FFFD, whatever pieces it comes in.
class Utf8Stream {
 public:
  // Appends to `text` every character that `bytes` completes; the beginning of an unfinished one is kept back.
  void Push(std::string_view bytes, std::string& text);
  // The end of the stream: an unfinished character becomes U+FFFD. The stream is then empty again.
  void Finish(std::string& text);

 private:
  std::string held_;  // 0..3 bytes, the beginning of a character
};

}  // namespace hope
