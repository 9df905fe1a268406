#include "text/utf8_stream.h"

#include "core/utf8.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope {
namespace {

std::string DecodeWhole(std::string_view bytes) {
  Utf8Stream stream;
  std::string text;
  stream.Push(bytes, text);
  stream.Finish(text);
  return text;
}

TEST(releases_only_whole_characters) {
  Utf8Stream stream;
  std::string text;
  stream.Push("a\xF0\x9F", text);
  EXPECT_EQ(text, "a");
  stream.Push("\x98", text);
  EXPECT_EQ(text, "a");
  stream.Push("\x80z\xC3", text);
  EXPECT_EQ(text, "a\xF0\x9F\x98\x80z");
  stream.Push("", text);
  EXPECT_EQ(text, "a\xF0\x9F\x98\x80z");
  stream.Finish(text);
  EXPECT_EQ(text, "a\xF0\x9F\x98\x80z\xEF\xBF\xBD");
  stream.Finish(text);  // nothing is left
  EXPECT_EQ(text.size(), size_t{9});
}

TEST(replaces_as_text_decoder_does) {
  // Expected values from Node's new TextDecoder('utf-8', {ignoreBOM: true}).
  const std::string r(kReplacementCharacter);
  EXPECT_EQ(DecodeWhole("\xFF"), r);
  EXPECT_EQ(DecodeWhole("\xC0\x80"), r + r);
  EXPECT_EQ(DecodeWhole("\xE2\x82(z"), r + "(z");
  EXPECT_EQ(DecodeWhole("\xED\xA0\x80"), r + r + r);
  EXPECT_EQ(DecodeWhole("\xF0\x9F\x98"), r);
  EXPECT_EQ(DecodeWhole("\xF0\x9F\xF0\x9F\x98\x80"), r + "\xF0\x9F\x98\x80");
  EXPECT_EQ(DecodeWhole("\xF4\x90\x80\x80"), r + r + r + r);
  EXPECT_EQ(DecodeWhole("\xEF\xBB\xBFx"), "\xEF\xBB\xBFx");
}

TEST(pieces_do_not_matter) {
  // Bytes likely to form and to break characters.
  const char alphabet[] = {'a', '\xC3', '\xA9', '\xE2', '\x82', '\xAC', '\xF0', '\x9F', '\x98', '\x80', '\xED', '\xFF'};
  test::Random random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (size_t i = random.Below(24); i > 0; --i) bytes += alphabet[random.Below(sizeof alphabet)];
    Utf8Stream stream;
    std::string text;
    for (size_t at = 0; at < bytes.size();) {
      const size_t length = 1 + random.Below(4);
      stream.Push(std::string_view(bytes).substr(at, length), text);
      if (!EXPECT_TRUE(IsValidUtf8(text))) return;
      at += length;
    }
    stream.Finish(text);
    if (!EXPECT_EQ(text, DecodeWhole(bytes))) return;
  }
}

}  // namespace
}  // namespace hope
