// FNV-1a, 64 bits: identity of files and layouts. Not for adversarial input.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace hope {

constexpr uint64_t kFnvOffset = 0xcbf29ce484222325u;
constexpr uint64_t kFnvPrime = 0x100000001b3u;

// Continues `hash` over the bytes; start with the default.
constexpr uint64_t Fnv1a(std::string_view bytes, uint64_t hash = kFnvOffset) {
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * kFnvPrime;
  return hash;
}

// 16 lower-case hex digits.
inline std::string HexDigits(uint64_t value) {
  std::string text(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4) text[i] = "0123456789abcdef"[value & 15];
  return text;
}

}  // namespace hope
