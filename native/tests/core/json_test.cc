#include "core/json.h"

#include <string>

#include "core/limits.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope {
namespace {

constexpr ErrorCode kCode = ErrorCode::kModelConfigInvalid;

Result<JsonValue> Parse(std::string_view text) { return ParseJson(text, kCode, "file"); }

TEST(reads_every_kind) {
  const auto json = Parse(" {\"a\" : [1, -2.5e2, 0, true, false, null], \"b\": {}, \"c\": [], \"\": \"x\"}\r\n\t");
  ASSERT_OK(json);
  const JsonValue& root = json.value();
  ASSERT_TRUE(root.is_object());
  EXPECT_EQ(root.object().size(), size_t{4});
  const auto& items = root.find("a")->array();
  ASSERT_EQ(items.size(), size_t{6});
  EXPECT_EQ(items[0].integer(), 1);
  EXPECT_EQ(items[1].number(), -250.0);
  EXPECT_EQ(items[2].integer(), 0);
  EXPECT_TRUE(items[3].boolean());
  EXPECT_FALSE(items[4].boolean());
  EXPECT_TRUE(items[5].is_null());
  EXPECT_TRUE(root.find("b")->object().empty());
  EXPECT_TRUE(root.find("c")->array().empty());
  EXPECT_EQ(root.find("")->string(), "x");
  EXPECT_TRUE(root.find("d") == nullptr);
}

TEST(tells_integers_from_other_numbers) {
  EXPECT_TRUE(Parse("9007199254740992").value().is_integer());
  EXPECT_FALSE(Parse("9007199254740994").value().is_integer());
  EXPECT_FALSE(Parse("0.5").value().is_integer());
  EXPECT_FALSE(Parse("1e300").value().is_integer());
  EXPECT_FALSE(Parse("\"1\"").value().is_integer());
  EXPECT_EQ(Parse("3.0").value().integer(), 3);
  EXPECT_EQ(Parse("-7").value().integer(), -7);
}

TEST(decodes_strings) {
  EXPECT_EQ(Parse(R"("\"\\\/\b\f\n\r\t")").value().string(), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(Parse(R"("\u0041\u00e9\u20AC\ud83d\ude00")").value().string(), "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
  EXPECT_EQ(Parse(R"("\u0000")").value().string(), std::string(1, '\0'));
  EXPECT_EQ(Parse("\"\xC3\xA9\"").value().string(), "\xC3\xA9");
}

TEST(refuses_what_is_not_json) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"", "byte 0: expected a JSON value, came the end of the text"},
      {"{} x", "byte 3: expected the end of the text, came \"x\""},
      {"[1,]", "byte 3: expected a JSON value, came \"]\""},
      {"[1 2]", "byte 3: expected ',' or ']'"},
      {"{\"a\":1,}", "byte 7: expected a key in quotes"},
      {"{\"a\" 1}", "byte 5: expected ':'"},
      {"{\"a\":1 \"b\"", "byte 7: expected ',' or '}'"},
      {"{a:1}", "byte 1: expected a key in quotes"},
      {"{\"a\":1,\"b\":2,\"a\":3}", "byte 13: expected distinct keys, came \"a\" again"},
      {"nul", "expected a JSON value"},
      {"NaN", "expected a JSON value"},
      {"+1", "expected a JSON value"},
      {"01", "byte 1: expected the end of the text"},
      {"1.", "expected a digit, came the end of the text"},
      {"-", "expected a digit"},
      {"1e", "expected a digit"},
      {"1e999", "byte 0: expected a number within the range of a double"},
      {"\"abc", "expected a string without control characters, closed by '\"', came the end of the text"},
      {"\"a\nb\"", "byte 2: expected a string without control characters"},
      {"\"\\x\"", "expected an escape among"},
      {"\"\\u12g4\"", "byte 5: expected four hex digits"},
      {"\"\\ud800\"", "expected a surrogate pair"},
      {"\"\\ud800\\u0041\"", "expected a surrogate pair"},
      {"\"\\udc00\"", "expected a surrogate pair"},
      {"\"\xFF\"", "byte 1: expected valid UTF-8"},
      {"\"\xC3\"", "expected valid UTF-8"},
      {"\"\xED\xA0\x80\"", "expected valid UTF-8"},
  };
  for (const auto& test : cases) EXPECT_CODE(Parse(test.text), kCode, test.message);
}

TEST(limits_nesting) {
  const auto nested = [](int depth) {
    return std::string(static_cast<size_t>(depth), '[') + std::string(static_cast<size_t>(depth), ']');
  };
  EXPECT_OK(Parse(nested(kMaxJsonDepth)));
  EXPECT_CODE(Parse(nested(kMaxJsonDepth + 2)), kCode, "levels of nesting");
  EXPECT_CODE(Parse(std::string(1000000, '[')), kCode, "levels of nesting");
}

TEST(describes_values_for_messages) {
  EXPECT_EQ(Parse("null").value().Describe(), "null");
  EXPECT_EQ(Parse("2.5").value().Describe(), "2.5");
  EXPECT_EQ(Parse("[1,2]").value().Describe(), "an array of 2");
  EXPECT_EQ(Parse("{}").value().Describe(), "an object of 0");
  EXPECT_EQ(Parse("\"a\\nb\"").value().Describe(), "\"a?b\"");
  const std::string quoted = QuoteForMessage(std::string(100, 'y'));
  EXPECT_TRUE(quoted.ends_with("...\""));
  EXPECT_LT(quoted.size(), size_t{60});
  EXPECT_EQ(QuoteForMessage("\xFFz"), "\"\xEF\xBF\xBDz\"");
}

TEST(survives_mutated_text) {
  const std::string valid = R"({"a": [1, -2.5e2, {"b": "c\u00e9\n"}, true], "d": null, "e": "\ud83d\ude00"})";
  test::Random random(1);
  int refused = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string text = valid;
    for (size_t edit = 0, edits = 1 + random.Below(3); edit < edits; ++edit) {
      const size_t at = random.Below(text.size());
      if (random.Below(3) == 0)
        text.erase(at, 1 + random.Below(8));
      else if (random.Below(2) == 0)
        text[at] = static_cast<char>(random.Next());
      else
        text.insert(at, text.substr(random.Below(text.size()), random.Below(8)));
      if (text.empty()) break;
    }
    const auto json = Parse(text);
    if (!json.ok()) refused += EXPECT_EQ(json.status().code, kCode);
  }
  EXPECT_GT(refused, 2500);
  EXPECT_LT(refused, 5000);
}

}  // namespace
}  // namespace hope
