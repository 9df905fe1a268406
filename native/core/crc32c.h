// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78): snapshot checksums.
#pragma once
#include <cstddef>
#include <cstdint>

namespace hope {

// The checksum of `size` bytes; to continue over several pieces pass the value so far. Uses SSE4.2 where the CPU has it.
uint32_t Crc32c(const void* data, size_t size, uint32_t crc = 0);

// The same by tables, on any CPU; here so that a test can hold the two together.
uint32_t Crc32cPortable(const void* data, size_t size, uint32_t crc = 0);

}  // namespace hope
