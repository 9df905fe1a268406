// How a Status becomes a JavaScript exception.
#pragma once
#include <napi.h>

#include <string>

#include "core/status.h"

namespace hope::addon {

// An Error whose `code` is the ErrorCode's name.
Napi::Error ToError(Napi::Env env, const Status& status);

[[noreturn]] void Throw(Napi::Env env, ErrorCode code, const std::string& message);

// "undefined", "a string", "an Int32Array", ...: what came, for messages.
std::string KindOf(const Napi::Value& value);

}  // namespace hope::addon
