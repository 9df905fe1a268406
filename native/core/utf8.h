// UTF-8 one character at a time, strict: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hope {

enum class Utf8Kind {
  kValid,       // the first `length` bytes are one character
  kInvalid,     // the first `length` bytes (1..3) stand for one U+FFFD, as in the WHATWG decoder (TextDecoder)
  kIncomplete,  // all `length` bytes there are begin a character whose rest is missing
};
struct Utf8Step {
  Utf8Kind kind;
  size_t length;
  char32_t character;  // kValid only
};

// Looks at the start of `bytes`, which must not be empty.
Utf8Step DecodeUtf8(std::string_view bytes);

bool IsValidUtf8(std::string_view bytes);

// Appends the character's 1 to 4 bytes. `character` must be a Unicode scalar value.
void AppendUtf8(char32_t character, std::string& out);

constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace hope
