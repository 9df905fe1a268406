// Checked reads of single JavaScript values. `path` names the value in messages ("generate.prompt"). Each throws a
// Napi::Error with a code (INVALID_ARGUMENT, LIMIT_EXCEEDED) and allocates only after length and type are known to be good.
#pragma once
#include <napi.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace hope::addon {

std::string ReadString(const Napi::Value& value, const std::string& path, size_t max_bytes);
double ReadNumber(const Napi::Value& value, const std::string& path);
int64_t ReadInteger(const Napi::Value& value, const std::string& path, int64_t lowest, int64_t highest);
bool ReadBoolean(const Napi::Value& value, const std::string& path);
// The index of the string among `names`.
int ReadName(const Napi::Value& value, const std::string& path, std::initializer_list<const char*> names);
std::vector<int32_t> ReadTokens(const Napi::Value& value, const std::string& path, size_t max_tokens);  // an Int32Array
std::vector<uint8_t> ReadBytes(const Napi::Value& value, const std::string& path, size_t max_bytes);    // a Uint8Array
Napi::Array ReadArray(const Napi::Value& value, const std::string& path, size_t max_length);
Napi::Object ReadObject(const Napi::Value& value, const std::string& path);

// Throws UNKNOWN_OPTION for a key that is not among `known`.
void RefuseUnknownKeys(const Napi::Object& object, const std::string& path, const std::vector<std::string>& known);

}  // namespace hope::addon
