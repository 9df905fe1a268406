#include "core/crc32c.h"

#include <array>
#include <cstring>

namespace hope {
namespace {

constexpr uint32_t kPolynomial = 0x82F63B78u;
using Tables = std::array<std::array<uint32_t, 256>, 8>;

// tables[k][b]: byte b followed by k zero bytes; eight look-ups advance eight bytes (slicing-by-8).
constexpr Tables MakeTables() {
  Tables tables{};
  for (uint32_t byte = 0; byte < 256; ++byte) {
    uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? kPolynomial : 0);
    tables[0][byte] = crc;
  }
  for (uint32_t byte = 0; byte < 256; ++byte) {
    for (int k = 1; k < 8; ++k) tables[k][byte] = tables[k - 1][byte] >> 8 ^ tables[0][tables[k - 1][byte] & 255];
  }
  return tables;
}

constexpr Tables kTables = MakeTables();

using Function = uint32_t (*)(const void*, size_t, uint32_t);

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) uint32_t Crc32cSse42(const void* data, size_t size, uint32_t crc) {
  const auto* bytes = static_cast<const uint8_t*>(data);
  uint64_t state = ~crc;
  for (; size >= 8; size -= 8, bytes += 8) {
    uint64_t word;
    std::memcpy(&word, bytes, 8);
    state = __builtin_ia32_crc32di(state, word);
  }
  auto narrow = static_cast<uint32_t>(state);
  for (; size > 0; --size, ++bytes) narrow = __builtin_ia32_crc32qi(narrow, *bytes);
  return ~narrow;
}
Function Choose() { return __builtin_cpu_supports("sse4.2") ? Crc32cSse42 : Crc32cPortable; }
#else
Function Choose() { return Crc32cPortable; }
#endif

}  // namespace

uint32_t Crc32cPortable(const void* data, size_t size, uint32_t crc) {
  const auto* bytes = static_cast<const uint8_t*>(data);
  crc = ~crc;
  for (; size >= 8; size -= 8, bytes += 8) {
    const uint32_t mixed = crc ^ (bytes[0] | bytes[1] << 8 | bytes[2] << 16 | static_cast<uint32_t>(bytes[3]) << 24);
    crc = kTables[7][mixed & 255] ^ kTables[6][mixed >> 8 & 255] ^ kTables[5][mixed >> 16 & 255] ^
          kTables[4][mixed >> 24] ^ kTables[3][bytes[4]] ^ kTables[2][bytes[5]] ^ kTables[1][bytes[6]] ^
          kTables[0][bytes[7]];
  }
  for (; size > 0; --size, ++bytes) crc = crc >> 8 ^ kTables[0][(crc ^ *bytes) & 255];
  return ~crc;
}

uint32_t Crc32c(const void* data, size_t size, uint32_t crc) {
  static const Function function = Choose();
  return function(data, size, crc);
}

}  // namespace hope
