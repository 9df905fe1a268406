// GPT-2's byte-level alphabet: the printable character by which tokenizer.json spells each byte.
#pragma once
#include <string>
#include <string_view>

namespace hope {

// Appends the bytes that `spelling` (UTF-8) stands for; false when a character is not of the alphabet.
bool AppendSpelledBytes(std::string_view spelling, std::string& bytes);

}  // namespace hope
