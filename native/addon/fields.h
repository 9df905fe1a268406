// A structure's keys with how each is read: one table drives the conversion, the refusal of unknown keys and describe().
#pragma once
#include <napi.h>

#include <string>
#include <vector>

#include "addon/errors.h"
#include "addon/read.h"

namespace hope::addon {

template <typename T>
struct Field {
  const char* key;
  bool required;
  void (*read)(const Napi::Value& value, const std::string& path, T& target);
};

template <typename T>
using Fields = std::vector<Field<T>>;

template <typename Entries>
std::vector<std::string> KeysOf(const Entries& entries) {
  std::vector<std::string> keys;
  for (const auto& entry : entries) keys.emplace_back(entry.key);
  return keys;
}

// Undefined counts as absent. Throws UNKNOWN_OPTION, INVALID_ARGUMENT (also for a missing required key) and what the reads throw.
template <typename T>
T ReadFields(const Napi::Value& value, const std::string& path, const Fields<T>& fields) {
  const Napi::Object object = ReadObject(value, path);
  RefuseUnknownKeys(object, path, KeysOf(fields));
  T target;
  for (const Field<T>& field : fields) {
    const Napi::Value member = object.Get(field.key);
    const std::string member_path = path + "." + field.key;
    if (!member.IsUndefined()) {
      field.read(member, member_path, target);
    } else if (field.required) {
      Throw(object.Env(), ErrorCode::kInvalidArgument, member_path + ": expected a value, came undefined");
    }
  }
  return target;
}

}  // namespace hope::addon
