// Reading .safetensors files; every claim of the header is checked against the bytes before anything is used.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/mapped_file.h"
#include "core/status.h"

namespace hope {

enum class TensorType { kF32, kBF16, kI32 };
const char* TensorTypeName(TensorType type);  // as the file spells it: "F32", ...
size_t TensorTypeSize(TensorType type);       // bytes per element

struct TensorView {
  TensorType type = TensorType::kF32;
  std::vector<int64_t> shape;       // empty: a scalar
  std::span<const std::byte> data;  // count() elements, little-endian, not necessarily aligned
  size_t count() const { return data.size() / TensorTypeSize(type); }
};

struct Safetensors {
  std::map<std::string, TensorView> tensors;
  std::map<std::string, std::string> metadata;  // __metadata__
};

// Parses a whole file's bytes; the views point into them. `what` names the file in messages. Checked: header length against
// the size, JSON, known keys and types, product(shape) * element size == span, spans that follow each other without gap or
// overlap from 0 to the end of the file, distinct names. Errors: MODEL_WEIGHTS_INVALID.
Result<Safetensors> ParseSafetensors(std::span<const std::byte> bytes, const std::string& what);

// A mapped file with its parsed header. Errors: IO_FAILED, MODEL_WEIGHTS_INVALID.
class SafetensorsFile {
 public:
  static Result<SafetensorsFile> Open(const std::string& path);

  const std::map<std::string, TensorView>& tensors() const { return contents_.tensors; }
  const std::map<std::string, std::string>& metadata() const { return contents_.metadata; }
  const TensorView* find(const std::string& name) const;  // null when absent
  std::string_view text() const { return file_.text(); }  // the whole file

 private:
  MappedFile file_;
  Safetensors contents_;
};

// "[2, 3]", for messages.
std::string ShapeText(const std::vector<int64_t>& shape);

}  // namespace hope
