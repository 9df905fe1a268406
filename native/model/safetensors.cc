#include "model/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "core/json.h"
#include "core/limits.h"

namespace hope {
namespace {

static_assert(std::endian::native == std::endian::little, "tensor data is used as it lies in the file");
constexpr size_t kLengthBytes = 8;

Status Invalid(const std::string& what, const std::string& message) {
  return Status::Error(ErrorCode::kModelWeightsInvalid, what + ": " + message);
}

Result<std::string_view> HeaderText(std::span<const std::byte> bytes, const std::string& what) {
  if (bytes.size() < kLengthBytes) {
    return Invalid(what, "expected at least 8 bytes of header length, came a file of " + std::to_string(bytes.size()));
  }
  uint64_t length = 0;
  std::memcpy(&length, bytes.data(), kLengthBytes);
  const uint64_t most = std::min<uint64_t>(bytes.size() - kLengthBytes, kMaxSafetensorsHeader);
  if (length < 2 || length > most) {
    return Invalid(what, "header length: expected 2 to " + std::to_string(most) + " in a file of " +
                             std::to_string(bytes.size()) + " bytes, came " + std::to_string(length));
  }
  return std::string_view(reinterpret_cast<const char*>(bytes.data()) + kLengthBytes, length);
}

bool ParseType(const std::string& name, TensorType& type) {
  for (const TensorType known : {TensorType::kF32, TensorType::kBF16, TensorType::kI32}) {
    if (name == TensorTypeName(known)) {
      type = known;
      return true;
    }
  }
  return false;
}

bool IsCount(const JsonValue& value) { return value.is_integer() && value.integer() >= 0; }

// Elements of `shape`, or -1 when a product exceeds what a file can hold.
int64_t ElementCount(const std::vector<int64_t>& shape) {
  int64_t count = 1;
  for (const int64_t size : shape) {
    if (__builtin_mul_overflow(count, size, &count)) return -1;
  }
  return count;
}

struct Entry {
  TensorView view;
  int64_t begin = 0, end = 0;  // byte offsets in the data section
};

Status ParseEntry(const JsonValue& value, const std::string& what, Entry& entry) {
  const JsonValue* type = value.find("dtype");
  const JsonValue* shape = value.find("shape");
  const JsonValue* offsets = value.find("data_offsets");
  if (type == nullptr || shape == nullptr || offsets == nullptr || value.object().size() != 3) {
    return Invalid(what, "expected an object of dtype, shape and data_offsets, came " + value.Describe());
  }
  if (!type->is_string() || !ParseType(type->string(), entry.view.type)) {
    return Invalid(what, "dtype: expected F32, BF16 or I32, came " + type->Describe());
  }
  if (!shape->is_array() || !std::all_of(shape->array().begin(), shape->array().end(), IsCount)) {
    return Invalid(what, "shape: expected an array of integers from 0, came " + shape->Describe());
  }
  for (const JsonValue& size : shape->array()) entry.view.shape.push_back(size.integer());
  if (!offsets->is_array() || offsets->array().size() != 2 || !IsCount(offsets->array()[0]) ||
      !IsCount(offsets->array()[1])) {
    return Invalid(what, "data_offsets: expected two integers from 0, came " + offsets->Describe());
  }
  entry.begin = offsets->array()[0].integer();
  entry.end = offsets->array()[1].integer();
  return Status::Ok();
}

// The span must lie in the data section and be exactly as long as dtype and shape say.
Status BindData(std::span<const std::byte> data, const std::string& what, Entry& entry) {
  const std::string came = "[" + std::to_string(entry.begin) + ", " + std::to_string(entry.end) + "]";
  if (entry.begin > entry.end || static_cast<uint64_t>(entry.end) > data.size()) {
    return Invalid(
        what, "data_offsets: expected an ordered pair within " + std::to_string(data.size()) + " bytes, came " + came);
  }
  int64_t bytes = ElementCount(entry.view.shape);
  const auto size = static_cast<int64_t>(TensorTypeSize(entry.view.type));
  if (bytes < 0 || __builtin_mul_overflow(bytes, size, &bytes) || bytes != entry.end - entry.begin) {
    return Invalid(what, std::string("expected the bytes of ") + TensorTypeName(entry.view.type) +
                             ShapeText(entry.view.shape) + ", came data_offsets " + came);
  }
  entry.view.data = data.subspan(static_cast<size_t>(entry.begin), static_cast<size_t>(bytes));
  return Status::Ok();
}

Status ParseMetadata(const JsonValue& value, const std::string& what, std::map<std::string, std::string>& metadata) {
  if (!value.is_object()) return Invalid(what, "__metadata__: expected an object of strings, came " + value.Describe());
  for (const auto& [key, text] : value.object()) {
    if (!text.is_string()) {
      return Invalid(what, "__metadata__." + QuoteForMessage(key) + ": expected a string, came " + text.Describe());
    }
    metadata[key] = text.string();
  }
  return Status::Ok();
}

// Spans in the order of their offsets must tile the data section.
Status CheckContiguous(std::vector<std::pair<std::string, Entry>>& entries, size_t data_bytes,
                       const std::string& what) {
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.begin, a.second.end) < std::pair(b.second.begin, b.second.end);
  });
  int64_t next = 0;
  for (const auto& [name, entry] : entries) {
    if (entry.begin != next) {
      return Invalid(what, "tensor " + QuoteForMessage(name) + ": data_offsets: expected to begin at " +
                               std::to_string(next) + " without gap or overlap, came " + std::to_string(entry.begin));
    }
    next = entry.end;
  }
  if (static_cast<uint64_t>(next) != data_bytes) {
    return Invalid(what, "expected the tensors to fill " + std::to_string(data_bytes) + " bytes of data, came " +
                             std::to_string(next));
  }
  return Status::Ok();
}

}  // namespace

const char* TensorTypeName(TensorType type) {
  switch (type) {
    case TensorType::kF32:
      return "F32";
    case TensorType::kBF16:
      return "BF16";
    case TensorType::kI32:
      return "I32";
  }
  return "";
}

size_t TensorTypeSize(TensorType type) { return type == TensorType::kBF16 ? 2 : 4; }

std::string ShapeText(const std::vector<int64_t>& shape) {
  std::string text = "[";
  for (const int64_t size : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(size);
  return text + "]";
}

Result<Safetensors> ParseSafetensors(std::span<const std::byte> bytes, const std::string& what) {
  const auto text = HeaderText(bytes, what);
  if (!text.ok()) return text.status();
  if (text.value()[0] != '{') return Invalid(what, "expected a header that begins with '{'");
  const auto header = ParseJson(text.value(), ErrorCode::kModelWeightsInvalid, what + ": header");
  if (!header.ok()) return header.status();

  const auto data = bytes.subspan(kLengthBytes + text.value().size());
  Safetensors result;
  std::vector<std::pair<std::string, Entry>> entries;
  for (const auto& [name, value] : header.value().object()) {
    if (name == "__metadata__") {
      if (Status status = ParseMetadata(value, what, result.metadata); !status.ok()) return status;
      continue;
    }
    const std::string where = what + ": tensor " + QuoteForMessage(name);
    Entry entry;
    if (Status status = ParseEntry(value, where, entry); !status.ok()) return status;
    if (Status status = BindData(data, where, entry); !status.ok()) return status;
    entries.emplace_back(name, std::move(entry));
  }
  if (Status status = CheckContiguous(entries, data.size(), what); !status.ok()) return status;
  for (auto& [name, entry] : entries) result.tensors.emplace(std::move(name), std::move(entry.view));
  return result;
}

Result<SafetensorsFile> SafetensorsFile::Open(const std::string& path) {
  auto mapped = MappedFile::Open(path);
  if (!mapped.ok()) return mapped.status();
  SafetensorsFile file;
  file.file_ = std::move(mapped.value());
  auto contents = ParseSafetensors(file.file_.bytes(), path);
  if (!contents.ok()) return contents.status();
  file.contents_ = std::move(contents.value());  // views point into the mapping, which does not move with its owner
  return file;
}

const TensorView* SafetensorsFile::find(const std::string& name) const {
  const auto found = contents_.tensors.find(name);
  return found == contents_.tensors.end() ? nullptr : &found->second;
}

}  // namespace hope
