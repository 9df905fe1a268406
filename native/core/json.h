// A small strict JSON reader (RFC 8259) for the files of a model folder: config.json, tokenizer.json and the safetensors
// header. Own code, because the permitted registries offer no C++ library at build time without root.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/status.h"

namespace hope {

// One JSON value. Accessors assert the kind: ask is_*() first.
class JsonValue {
 public:
  using Array = std::vector<JsonValue>;
  using Object = std::vector<std::pair<std::string, JsonValue>>;  // in file order; keys are distinct

  JsonValue() : value_(nullptr) {}
  explicit JsonValue(bool value) : value_(value) {}
  explicit JsonValue(double value) : value_(value) {}
  explicit JsonValue(std::string value) : value_(std::move(value)) {}
  explicit JsonValue(Array value) : value_(std::move(value)) {}
  explicit JsonValue(Object value) : value_(std::move(value)) {}

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
  bool is_bool() const { return std::holds_alternative<bool>(value_); }
  bool is_number() const { return std::holds_alternative<double>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_array() const { return std::holds_alternative<Array>(value_); }
  bool is_object() const { return std::holds_alternative<Object>(value_); }
  // A number without a fraction that a double holds exactly (up to 2^53 in magnitude).
  bool is_integer() const;

  bool boolean() const { return get<bool>(); }
  double number() const { return get<double>(); }
  int64_t integer() const;  // requires is_integer()
  const std::string& string() const { return get<std::string>(); }
  const Array& array() const { return get<Array>(); }
  const Object& object() const { return get<Object>(); }

  // The member of an object, or null when this is no object or has no such key.
  const JsonValue* find(std::string_view key) const;

  // For messages: `"abc"`, `3.5`, `an array of 2`, ... at most about 60 bytes, valid UTF-8.
  std::string Describe() const;

 private:
  template <typename T>
  const T& get() const {
    assert(std::holds_alternative<T>(value_));
    return *std::get_if<T>(&value_);
  }
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> value_;
};

// Parses exactly one value with nothing but white space around it. Refused with `code` and "<what>: byte <offset>: expected ...,
// came ...": invalid UTF-8, duplicate keys, nesting beyond kMaxJsonDepth, numbers beyond a double, unpaired surrogates.
Result<JsonValue> ParseJson(std::string_view text, ErrorCode code, const std::string& what);

// `text` for a message: quoted, shortened to about 40 bytes, invalid UTF-8 and control characters replaced.
std::string QuoteForMessage(std::string_view text);

}  // namespace hope
