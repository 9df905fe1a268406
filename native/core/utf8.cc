#include "core/utf8.h"

#include <cassert>

namespace hope {
namespace {

// What a lead byte demands: how many bytes follow, and the range of the first of them (Unicode 15, table 3-7).
struct Lead {
  int following;
  uint8_t low, high;
  uint8_t mask;  // payload bits of the lead byte
};

bool Classify(uint8_t byte, Lead& lead) {
  if (byte >= 0xC2 && byte <= 0xDF)
    lead = {1, 0x80, 0xBF, 0x1F};
  else if (byte == 0xE0)
    lead = {2, 0xA0, 0xBF, 0x0F};
  else if (byte == 0xED)
    lead = {2, 0x80, 0x9F, 0x0F};
  else if (byte >= 0xE1 && byte <= 0xEF)
    lead = {2, 0x80, 0xBF, 0x0F};
  else if (byte == 0xF0)
    lead = {3, 0x90, 0xBF, 0x07};
  else if (byte == 0xF4)
    lead = {3, 0x80, 0x8F, 0x07};
  else if (byte >= 0xF1 && byte <= 0xF3)
    lead = {3, 0x80, 0xBF, 0x07};
  else
    return false;
  return true;
}

}  // namespace

Utf8Step DecodeUtf8(std::string_view bytes) {
  assert(!bytes.empty());
  const auto first = static_cast<uint8_t>(bytes[0]);
  if (first < 0x80) return {Utf8Kind::kValid, 1, first};
  Lead lead;
  if (!Classify(first, lead)) return {Utf8Kind::kInvalid, 1, 0};
  char32_t character = first & lead.mask;
  for (int i = 1; i <= lead.following; ++i) {
    if (static_cast<size_t>(i) == bytes.size()) return {Utf8Kind::kIncomplete, bytes.size(), 0};
    const auto byte = static_cast<uint8_t>(bytes[i]);
    const uint8_t low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xBF;
    if (byte < low || byte > high) return {Utf8Kind::kInvalid, static_cast<size_t>(i), 0};
    character = character << 6 | (byte & 0x3F);
  }
  return {Utf8Kind::kValid, static_cast<size_t>(lead.following) + 1, character};
}

bool IsValidUtf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const Utf8Step step = DecodeUtf8(bytes);
    if (step.kind != Utf8Kind::kValid) return false;
    bytes.remove_prefix(step.length);
  }
  return true;
}

void AppendUtf8(char32_t character, std::string& out) {
  assert(character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF));
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (character >> shift & 0x3F)); };
  if (character < 0x80) {
    out += static_cast<char>(character);
  } else if (character < 0x800) {
    out += static_cast<char>(0xC0 | character >> 6);
    tail(0);
  } else if (character < 0x10000) {
    out += static_cast<char>(0xE0 | character >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | character >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace hope
