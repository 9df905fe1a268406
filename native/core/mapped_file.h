// A whole file mapped read-only into memory.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/status.h"

namespace hope {

// Move-only; unmapped on destruction. A file that another process shortens while it is mapped ends this process (SIGBUS):
// replace model files by rename, never in place.
class MappedFile {
 public:
  // Errors: IO_FAILED naming the path and the cause; directories and devices are refused.
  static Result<MappedFile> Open(const std::string& path);

  MappedFile() = default;
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const { return {data_, size_}; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }
  size_t size() const { return size_; }

 private:
  const std::byte* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace hope
