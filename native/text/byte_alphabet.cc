#include "text/byte_alphabet.h"

#include <array>
#include <cstdint>

#include "core/utf8.h"

namespace hope {
namespace {

constexpr char32_t kFirstSpare = 0x100;  // bytes without a printable character of their own are spelled from here on
constexpr size_t kAlphabetEnd = 0x144;   // 68 spare characters
constexpr int16_t kNoByte = -1;

constexpr bool IsPrintable(int byte) {
  return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

// character -> byte
constexpr std::array<int16_t, kAlphabetEnd> MakeTable() {
  std::array<int16_t, kAlphabetEnd> table{};
  table.fill(kNoByte);
  size_t spare = kFirstSpare;
  for (int byte = 0; byte < 256; ++byte)
    table[IsPrintable(byte) ? static_cast<size_t>(byte) : spare++] = static_cast<int16_t>(byte);
  return table;
}
constexpr auto kTable = MakeTable();
static_assert(kTable[kAlphabetEnd - 1] == 0xAD, "the last spare character spells the last unprintable byte");

}  // namespace

bool AppendSpelledBytes(std::string_view spelling, std::string& bytes) {
  while (!spelling.empty()) {
    const Utf8Step step = DecodeUtf8(spelling);
    if (step.kind != Utf8Kind::kValid || step.character >= kAlphabetEnd || kTable[step.character] == kNoByte)
      return false;
    bytes += static_cast<char>(kTable[step.character]);
    spelling.remove_prefix(step.length);
  }
  return true;
}

}  // namespace hope
