#include "addon/read.h"

#include <algorithm>
#include <cmath>

#include "addon/errors.h"

namespace hope::addon {
namespace {

[[noreturn]] void Unexpected(const Napi::Value& value, const std::string& path, const std::string& expected) {
  Throw(value.Env(), ErrorCode::kInvalidArgument, path + ": expected " + expected + ", came " + KindOf(value));
}

void CheckLength(Napi::Env env, const std::string& path, size_t length, size_t highest, const char* unit) {
  if (length <= highest) return;
  Throw(env, ErrorCode::kLimitExceeded,
        path + ": expected at most " + std::to_string(highest) + " " + unit + ", came " + std::to_string(length));
}

std::string Join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

std::string ReadString(const Napi::Value& value, const std::string& path, size_t max_bytes) {
  if (!value.IsString()) Unexpected(value, path, "a string");
  size_t bytes = 0;
  napi_get_value_string_utf8(value.Env(), value, nullptr, 0, &bytes);
  CheckLength(value.Env(), path, bytes, max_bytes, "bytes");
  return value.As<Napi::String>().Utf8Value();
}

double ReadNumber(const Napi::Value& value, const std::string& path) {
  if (!value.IsNumber() || !std::isfinite(value.As<Napi::Number>().DoubleValue()))
    Unexpected(value, path, "a finite number");
  return value.As<Napi::Number>().DoubleValue();
}

int64_t ReadInteger(const Napi::Value& value, const std::string& path, int64_t lowest, int64_t highest) {
  const double number = value.IsNumber() ? value.As<Napi::Number>().DoubleValue() : NAN;
  if (!(number >= static_cast<double>(lowest) && number <= static_cast<double>(highest)) ||
      number != std::floor(number)) {
    Unexpected(value, path, "an integer from " + std::to_string(lowest) + " to " + std::to_string(highest));
  }
  return static_cast<int64_t>(number);
}

bool ReadBoolean(const Napi::Value& value, const std::string& path) {
  if (!value.IsBoolean()) Unexpected(value, path, "a boolean");
  return value.As<Napi::Boolean>().Value();
}

int ReadName(const Napi::Value& value, const std::string& path, std::initializer_list<const char*> names) {
  const std::vector<std::string> known(names.begin(), names.end());
  if (!value.IsString()) Unexpected(value, path, "one of " + Join(known));
  const std::string name = ReadString(value, path, 64);
  const auto it = std::find(known.begin(), known.end(), name);
  if (it == known.end()) {
    Throw(value.Env(), ErrorCode::kInvalidArgument,
          path + ": expected one of " + Join(known) + ", came '" + name + "'");
  }
  return static_cast<int>(it - known.begin());
}

std::vector<int32_t> ReadTokens(const Napi::Value& value, const std::string& path, size_t max_tokens) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_int32_array) {
    Unexpected(value, path, "an Int32Array");
  }
  const auto array = value.As<Napi::Int32Array>();
  CheckLength(value.Env(), path, array.ElementLength(), max_tokens, "tokens");
  if (array.ElementLength() == 0) return {};
  return std::vector<int32_t>(array.Data(), array.Data() + array.ElementLength());
}

std::vector<uint8_t> ReadBytes(const Napi::Value& value, const std::string& path, size_t max_bytes) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array) {
    Unexpected(value, path, "a Uint8Array");
  }
  const auto array = value.As<Napi::Uint8Array>();
  CheckLength(value.Env(), path, array.ElementLength(), max_bytes, "bytes");
  if (array.ElementLength() == 0) return {};
  return std::vector<uint8_t>(array.Data(), array.Data() + array.ElementLength());
}

Napi::Array ReadArray(const Napi::Value& value, const std::string& path, size_t max_length) {
  if (!value.IsArray()) Unexpected(value, path, "an array");
  const auto array = value.As<Napi::Array>();
  CheckLength(value.Env(), path, array.Length(), max_length, "elements");
  return array;
}

Napi::Object ReadObject(const Napi::Value& value, const std::string& path) {
  if (!value.IsObject() || value.IsArray() || value.IsFunction() || value.IsTypedArray())
    Unexpected(value, path, "an object");
  return value.As<Napi::Object>();
}

void RefuseUnknownKeys(const Napi::Object& object, const std::string& path, const std::vector<std::string>& known) {
  const Napi::Array names = object.GetPropertyNames();
  for (uint32_t i = 0; i < names.Length(); ++i) {
    const std::string name = Napi::Value(names[i]).ToString().Utf8Value();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Throw(object.Env(), ErrorCode::kUnknownOption,
          path + ": '" + name.substr(0, 64) + "' is not known; expected " + Join(known));
  }
}

}  // namespace hope::addon
