#include "core/utf8.h"

#include "tests/test.h"

namespace hope {
namespace {

TEST(every_character_comes_back) {
  for (char32_t character = 0; character <= 0x10FFFF; ++character) {
    if (character >= 0xD800 && character <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(character, text);
    const Utf8Step step = DecodeUtf8(text);
    if (step.kind == Utf8Kind::kValid && step.length == text.size() && step.character == character) continue;
    EXPECT_EQ(step.character, character);
    return;
  }
}

TEST(beginnings_are_incomplete) {
  for (const std::string text : {"\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"}) {
    for (size_t length = 1; length < text.size(); ++length) {
      const Utf8Step step = DecodeUtf8(std::string_view(text).substr(0, length));
      EXPECT_EQ(step.kind, Utf8Kind::kIncomplete);
      EXPECT_EQ(step.length, length);
    }
  }
}

TEST(invalid_parts_have_the_length_of_the_decoder_standard) {
  const struct {
    const char* bytes;
    size_t length;
  } cases[] = {
      {"\x80", 1},          {"\xC0\x80", 1},         {"\xC1\xBF", 1},  {"\xF5\x80", 1},     {"\xFF", 1},
      {"\xC3(", 1},         {"\xE0\x80\x80", 1},     {"\xE2\x82(", 2}, {"\xED\xA0\x80", 1}, {"\xF0\x80\x80\x80", 1},
      {"\xF0\x9F\x98(", 3}, {"\xF4\x90\x80\x80", 1},
  };
  for (const auto& test : cases) {
    const Utf8Step step = DecodeUtf8(test.bytes);
    EXPECT_EQ(step.kind, Utf8Kind::kInvalid);
    EXPECT_EQ(step.length, test.length);
    EXPECT_FALSE(IsValidUtf8(test.bytes));
  }
  EXPECT_TRUE(IsValidUtf8(""));
  EXPECT_TRUE(IsValidUtf8("a\xE2\x82\xAC"));
  EXPECT_FALSE(IsValidUtf8("a\xE2\x82"));
}

}  // namespace
}  // namespace hope
