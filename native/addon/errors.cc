#include "addon/errors.h"

namespace hope::addon {

Napi::Error ToError(Napi::Env env, const Status& status) {
  Napi::Error error = Napi::Error::New(env, status.message);
  error.Set("code", Napi::String::New(env, ErrorCodeName(status.code)));
  return error;
}

void Throw(Napi::Env env, ErrorCode code, const std::string& message) {
  throw ToError(env, Status::Error(code, message));
}

std::string KindOf(const Napi::Value& value) {
  if (value.IsNumber()) return value.ToString().Utf8Value();
  if (value.IsTypedArray()) {
    static constexpr const char* kNames[] = {
        "an Int8Array",  "a Uint8Array",   "a Uint8ClampedArray", "an Int16Array",   "a Uint16Array",   "an Int32Array",
        "a Uint32Array", "a Float32Array", "a Float64Array",      "a BigInt64Array", "a BigUint64Array"};
    napi_typedarray_type type;
    const napi_status status = napi_get_typedarray_info(value.Env(), value, &type, nullptr, nullptr, nullptr, nullptr);
    if (status == napi_ok && static_cast<size_t>(type) < std::size(kNames)) return kNames[type];
    return "a typed array";
  }
  if (value.IsArray()) return "an array";
  switch (value.Type()) {
    case napi_undefined:
      return "undefined";
    case napi_null:
      return "null";
    case napi_boolean:
      return value.As<Napi::Boolean>().Value() ? "true" : "false";
    case napi_string:
      return "a string";
    case napi_symbol:
      return "a symbol";
    case napi_bigint:
      return "a bigint";
    case napi_function:
      return "a function";
    default:
      return "an object";
  }
}

}  // namespace hope::addon
