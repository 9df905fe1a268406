// How texts become windows, and the order in which batches take them.
#include "gradient/replay_windows.h"

#include <numeric>
#include <set>

#include "tests/test.h"

namespace hope::test {
namespace {

std::vector<int32_t> Count(int first, int count) {
  std::vector<int32_t> tokens(count);
  std::iota(tokens.begin(), tokens.end(), first);
  return tokens;
}

TEST(every_token_is_a_target_of_weight_one_exactly_once) {
  const std::vector<std::vector<int32_t>> texts = {Count(1, 150), {}, Count(200, 5), Count(300, 64)};
  const std::vector<ReplaySequence> windows = CutWindows(texts, 0, 64, true);
  std::vector<int32_t> seen;
  for (const ReplaySequence& window : windows) {
    EXPECT_TRUE(window.anchor);
    EXPECT_EQ(window.tokens[0], 0);
    ASSERT_EQ(window.tokens.size(), window.weights.size() + 1);
    EXPECT_LE(window.weights.size(), size_t{64});
    for (size_t t = 0; t < window.weights.size(); ++t) {
      if (t > 0) EXPECT_EQ(window.tokens[t + 1], window.tokens[t] + 1);
      if (window.weights[t] == 1) seen.push_back(window.tokens[t + 1]);
    }
  }
  std::vector<int32_t> all = texts[0];
  for (const auto& text : {texts[2], texts[3]}) all.insert(all.end(), text.begin(), text.end());
  EXPECT_EQ(seen, all);
  EXPECT_EQ(windows.size(), size_t{5});  // 64, 8 + 56, 8 + 30; 5; 64
  EXPECT_EQ(windows[1].tokens[1], 57);
  EXPECT_EQ(windows[1].weights[7] + windows[1].weights[8], 1.0f);
}

TEST(a_line_of_replay_weighs_as_much_as_a_page) {
  const std::vector<std::vector<int32_t>> texts = {Count(1, 150), Count(200, 5)};
  const std::vector<ReplaySequence> windows = CutWindows(texts, 0, 64, false);
  ASSERT_EQ(windows.size(), size_t{4});
  const auto sum = [&](size_t window) {
    return std::accumulate(windows[window].weights.begin(), windows[window].weights.end(), 0.0f);
  };
  EXPECT_NEAR(sum(0) + sum(1) + sum(2), 1.0f, 1e-6f);
  EXPECT_NEAR(sum(3), 1.0f, 1e-6f);
}

TEST(an_order_takes_every_window_before_any_again_and_depends_on_its_seed_only) {
  std::vector<PreparedReplay> windows(10);
  std::vector<const PreparedReplay*> places;
  for (PreparedReplay& window : windows) {
    window.sequence.weights.assign(10, 1.0f);
    places.push_back(&window);
  }
  WindowOrder order(places, 7), same(places, 7), other(places, 8);
  std::vector<const PreparedReplay*> taken, again, differently;
  for (int batch = 0; batch < 4; ++batch) {  // 3, 3, 3, 1
    order.Take(35, taken);
    same.Take(35, again);
    other.Take(35, differently);
  }
  EXPECT_EQ(taken.size(), size_t{10});
  EXPECT_EQ(std::set<const PreparedReplay*>(taken.begin(), taken.end()).size(), size_t{10});
  EXPECT_TRUE(taken == again);
  EXPECT_FALSE(taken == differently);
}

}  // namespace
}  // namespace hope::test
