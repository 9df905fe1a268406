#include "text/stop_matcher.h"

#include <algorithm>

#include "tests/support/random.h"
#include "tests/test.h"

namespace hope {
namespace {

struct Outcome {
  std::string text;
  bool stopped;
  bool operator==(const Outcome&) const = default;
};

Outcome Feed(const std::vector<std::string>& stops, const std::vector<std::string>& pieces) {
  StopMatcher matcher(stops);
  std::string text;
  for (const std::string& piece : pieces) matcher.Push(piece, text);
  matcher.Finish(text);
  return {text, matcher.stopped()};
}

TEST(without_stops_everything_passes_at_once) {
  StopMatcher matcher({});
  std::string text;
  EXPECT_FALSE(matcher.Push("abc", text));
  EXPECT_EQ(text, "abc");
}

TEST(holds_back_exactly_what_may_begin_a_stop) {
  StopMatcher matcher({"\nUser:", "##"});
  std::string text;
  EXPECT_FALSE(matcher.Push("Hi\n", text));
  EXPECT_EQ(text, "Hi");
  EXPECT_FALSE(matcher.Push("Us", text));
  EXPECT_EQ(text, "Hi");
  EXPECT_FALSE(matcher.Push("eful #", text));
  EXPECT_EQ(text, "Hi\nUseful ");
  EXPECT_FALSE(matcher.Push("1", text));
  EXPECT_EQ(text, "Hi\nUseful #1");
  EXPECT_FALSE(matcher.stopped());
}

TEST(a_stop_across_token_boundary_ends_the_text) {
  EXPECT_EQ(Feed({"\nUser:"}, {"yes\n", "Us", "er", ": more", " and more"}), (Outcome{"yes", true}));
  EXPECT_EQ(Feed({"STOP"}, {"aSTSTOPb"}), (Outcome{"aST", true}));
  EXPECT_EQ(Feed({"aab"}, {"a", "a", "a", "b"}), (Outcome{"a", true}));
  EXPECT_EQ(Feed({"\xE2\x82\xAC"}, {"5 ", "\xE2\x82\xAC", "x"}), (Outcome{"5 ", true}));
}

TEST(the_end_releases_what_was_held_back) { EXPECT_EQ(Feed({"STOP"}, {"x", "STO"}), (Outcome{"xSTO", false})); }

TEST(the_match_that_ends_first_wins_and_of_those_the_longest) {
  EXPECT_EQ(Feed({"abcd", "bc"}, {"xabcd"}), (Outcome{"xa", true}));
  EXPECT_EQ(Feed({"c", "abc"}, {"xabc"}), (Outcome{"x", true}));
}

TEST(nothing_passes_after_the_stop) {
  StopMatcher matcher({"."});
  std::string text;
  EXPECT_TRUE(matcher.Push("a.b", text));
  EXPECT_TRUE(matcher.Push("c", text));
  matcher.Finish(text);
  EXPECT_EQ(text, "a");
}

// The definition, over the whole text: the shortest beginning of it that ends with a stop string.
Outcome Naive(const std::vector<std::string>& stops, const std::string& text) {
  for (size_t end = 1; end <= text.size(); ++end) {
    size_t longest = 0;
    for (const std::string& stop : stops) {
      if (std::string_view(text).substr(0, end).ends_with(stop)) longest = std::max(longest, stop.size());
    }
    if (longest > 0) return {text.substr(0, end - longest), true};
  }
  return {text, false};
}

TEST(pieces_do_not_matter) {
  test::Random random(7);
  const auto letters = [&](size_t length) {
    std::string text;
    while (text.size() < length) text += static_cast<char>('a' + random.Below(2));
    return text;
  };
  int stopped = 0;
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> stops, pieces;
    for (size_t i = random.Below(4); i > 0; --i) stops.push_back(letters(2 + random.Below(6)));
    std::string text;
    for (size_t i = random.Below(8); i > 0; --i) {
      pieces.push_back(letters(random.Below(4)));
      text += pieces.back();
    }
    const Outcome expected = Naive(stops, text);
    if (!EXPECT_TRUE(Feed(stops, pieces) == expected)) return;
    stopped += expected.stopped;
  }
  EXPECT_GT(stopped, 500);
  EXPECT_LT(stopped, 2500);
}

}  // namespace
}  // namespace hope
