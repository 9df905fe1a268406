#include "scheduler/batch_builder.h"

#include <numeric>

#include "tests/test.h"

namespace hope {
namespace {

TEST(every_decode_step_gets_its_row_even_without_budget) {
  const std::vector<RowDemand> demands = {{16, false}, {1, true}, {16, false}, {1, true}};
  EXPECT_EQ(BuildBatch(demands, 0), (std::vector<int>{0, 1, 0, 1}));
}

TEST(prefill_shares_the_budget_in_order) {
  const std::vector<RowDemand> demands = {{64, false}, {1, true}, {50, false}, {30, false}, {8, false}};
  EXPECT_EQ(BuildBatch(demands, 128), (std::vector<int>{64, 1, 50, 14, 0}));
}

TEST(nothing_more_than_asked) {
  EXPECT_EQ(BuildBatch(std::vector<RowDemand>{{3, false}, {1, false}}, 128), (std::vector<int>{3, 1}));
  EXPECT_TRUE(BuildBatch({}, 128).empty());
}

// Operations that got nothing go first next time, as the scheduler orders them: nobody waits longer than one round.
TEST(a_long_prompt_does_not_starve_others) {
  std::vector<int> left = {1000, 1000, 1000, 1000, 20};
  std::vector<size_t> order(left.size());
  std::iota(order.begin(), order.end(), 0);
  int ticks = 0;
  while (left[4] > 0) {
    std::vector<RowDemand> demands;
    for (size_t i : order) demands.push_back({std::min(left[i], 64), false});
    const std::vector<int> rows = BuildBatch(demands, 128);
    std::vector<size_t> unserved, served;
    for (size_t i = 0; i < order.size(); ++i) {
      left[order[i]] -= rows[i];
      (rows[i] == 0 ? unserved : served).push_back(order[i]);
    }
    order = unserved;
    order.insert(order.end(), served.begin(), served.end());
    ++ticks;
  }
  EXPECT_LE(ticks, 3);
}

}  // namespace
}  // namespace hope
