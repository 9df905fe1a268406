#include "core/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace hope {
namespace {

Status Failure(const std::string& path, const std::string& what, int error) {
  // generic_category().message, because strerror is not thread-safe.
  return Status::Error(ErrorCode::kIoFailed, path + ": " + what + ": " + std::generic_category().message(error));
}

}  // namespace

Result<MappedFile> MappedFile::Open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // O_NONBLOCK: a FIFO must not block
  if (descriptor < 0) return Failure(path, "cannot open", errno);
  struct stat info = {};
  if (::fstat(descriptor, &info) != 0) {
    const int error = errno;
    ::close(descriptor);
    return Failure(path, "cannot stat", error);
  }
  if (!S_ISREG(info.st_mode)) {
    ::close(descriptor);
    return Status::Error(ErrorCode::kIoFailed, path + ": expected a regular file, came a directory or device");
  }
  MappedFile file;
  file.size_ = static_cast<size_t>(info.st_size);
  if (file.size_ > 0) {  // an empty mapping is an error to mmap
    void* data = ::mmap(nullptr, file.size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (data == MAP_FAILED) {
      const int error = errno;
      file.size_ = 0;
      ::close(descriptor);
      return Failure(path, "cannot map", error);
    }
    file.data_ = static_cast<const std::byte*>(data);
  }
  ::close(descriptor);
  return file;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

}  // namespace hope
