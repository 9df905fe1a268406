// A small test runner: TEST(name) { EXPECT_EQ(a, b); }. A failed EXPECT prints what differed and the test goes on; a failed
// ASSERT leaves the test's function. The binary takes --file <name> and --only <substring>; its exit code is 1 on failure.
#pragma once
#include <cmath>
#include <sstream>
#include <string>
#include <type_traits>

#include "core/status.h"

namespace hope::test {

using TestFunction = void (*)();

// Called by TEST at static initialisation.
bool Register(const char* file, const char* name, TestFunction function);
// Records a failure of the running test. Thread-safe.
void Fail(const char* file, int line, const std::string& message);

template <typename T>
std::string Show(const T& value) {
  if constexpr (std::is_same_v<T, ErrorCode>) {
    return ErrorCodeName(value);
  } else if constexpr (std::is_enum_v<T>) {
    return std::to_string(static_cast<long long>(value));
  } else if constexpr (std::is_same_v<T, Status>) {
    return std::string(ErrorCodeName(value.code)) + ": " + value.message;
  } else if constexpr (requires(std::ostream & out) { out << value; }) {
    std::ostringstream out;
    out.precision(9);
    out << std::boolalpha << value;
    return out.str();
  } else if constexpr (requires {
                         value.begin();
                         value.end();
                       }) {
    std::string text = "[";
    for (const auto& item : value) text += (text.size() > 1 ? ", " : "") + Show(item);
    return text + "]";
  } else {
    return "(value of " + std::to_string(sizeof(T)) + " bytes)";
  }
}

template <typename A, typename B>
bool Equal(const A& a, const B& b, const char* text, const char* file, int line) {
  if (a == b) return true;
  Fail(file, line, std::string(text) + "\n    left:  " + Show(a) + "\n    right: " + Show(b));
  return false;
}

template <typename A, typename B, typename Compare>
bool Compared(const A& a, const B& b, Compare compare, const char* text, const char* file, int line) {
  if (compare(a, b)) return true;
  Fail(file, line, std::string(text) + "\n    left:  " + Show(a) + "\n    right: " + Show(b));
  return false;
}

inline bool True(bool value, const char* text, const char* file, int line) {
  if (!value) Fail(file, line, std::string(text) + " is false");
  return value;
}

inline bool Near(double a, double b, double tolerance, const char* text, const char* file, int line) {
  if (std::abs(a - b) <= tolerance) return true;  // false for NaN
  Fail(file, line,
       std::string(text) + "\n    left:  " + Show(a) + "\n    right: " + Show(b) + "\n    |difference| " +
           Show(std::abs(a - b)) + " > " + Show(tolerance));
  return false;
}

inline bool Ok(const Status& status, const char* text, const char* file, int line) {
  if (status.ok()) return true;
  Fail(file, line, std::string(text) + ": expected OK, came " + Show(status));
  return false;
}
template <typename T>
bool Ok(const Result<T>& result, const char* text, const char* file, int line) {
  return Ok(result.status(), text, file, line);
}

// The failure must carry this code and its message contain `part`, so that it says what was expected and what came.
inline bool Coded(const Status& status, ErrorCode code, const std::string& part, const char* text, const char* file,
                  int line) {
  if (status.code == code && status.message.find(part) != std::string::npos) return true;
  Fail(file, line,
       std::string(text) + ": expected " + ErrorCodeName(code) + " with '" + part + "', came " + Show(status));
  return false;
}
template <typename T>
bool Coded(const Result<T>& result, ErrorCode code, const std::string& part, const char* text, const char* file,
           int line) {
  return Coded(result.status(), code, part, text, file, line);
}

}  // namespace hope::test

#define TEST(name)                                                                                             \
  static void Test_##name();                                                                                   \
  [[maybe_unused]] static const bool registered_##name = ::hope::test::Register(__FILE__, #name, Test_##name); \
  static void Test_##name()

#define HOPE_TEST_OPERATOR(op, a, b)                                                                                 \
  ::hope::test::Compared((a), (b), [](const auto& x, const auto& y) { return x op y; }, #a " " #op " " #b, __FILE__, \
                         __LINE__)

#define EXPECT_TRUE(a) ::hope::test::True(static_cast<bool>(a), #a, __FILE__, __LINE__)
#define EXPECT_FALSE(a) ::hope::test::True(!static_cast<bool>(a), "!(" #a ")", __FILE__, __LINE__)
#define EXPECT_EQ(a, b) ::hope::test::Equal((a), (b), #a " == " #b, __FILE__, __LINE__)
#define EXPECT_NE(a, b) HOPE_TEST_OPERATOR(!=, a, b)
#define EXPECT_LT(a, b) HOPE_TEST_OPERATOR(<, a, b)
#define EXPECT_LE(a, b) HOPE_TEST_OPERATOR(<=, a, b)
#define EXPECT_GT(a, b) HOPE_TEST_OPERATOR(>, a, b)
#define EXPECT_GE(a, b) HOPE_TEST_OPERATOR(>=, a, b)
#define EXPECT_NEAR(a, b, tolerance) ::hope::test::Near((a), (b), (tolerance), #a " near " #b, __FILE__, __LINE__)
#define EXPECT_OK(a) ::hope::test::Ok((a), #a, __FILE__, __LINE__)
#define EXPECT_CODE(a, code, part) ::hope::test::Coded((a), (code), (part), #a, __FILE__, __LINE__)

#define ASSERT_TRUE(a)           \
  do {                           \
    if (!EXPECT_TRUE(a)) return; \
  } while (false)
#define ASSERT_EQ(a, b)           \
  do {                            \
    if (!EXPECT_EQ(a, b)) return; \
  } while (false)
#define ASSERT_OK(a)           \
  do {                         \
    if (!EXPECT_OK(a)) return; \
  } while (false)
