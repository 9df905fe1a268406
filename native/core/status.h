// Status and Result: how every expected failure travels. A bug is an assert, never a Status.
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "core/error_code.h"  // generated from proto/hope/v1/error.proto

namespace hope {

// A coded failure whose message says what was expected and what came.
struct [[nodiscard]] Status {
  ErrorCode code = ErrorCode::kOk;
  std::string message;

  bool ok() const { return code == ErrorCode::kOk; }
  static Status Ok() { return {}; }
  static Status Error(ErrorCode code, std::string message) { return {code, std::move(message)}; }
};

// A value or the Status that says why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Status status) : state_(std::move(status)) { assert(!std::get<Status>(state_).ok()); }

  bool ok() const { return std::holds_alternative<T>(state_); }
  T& value() {
    assert(ok());
    return std::get<T>(state_);
  }
  const T& value() const {
    assert(ok());
    return std::get<T>(state_);
  }
  Status status() const { return ok() ? Status::Ok() : std::get<Status>(state_); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace hope
