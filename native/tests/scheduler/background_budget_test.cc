#include "scheduler/background_budget.h"

#include "tests/test.h"

namespace hope {
namespace {

constexpr double kTick = 0.01;
constexpr double kStep = 0.07;

// Foreground ticks; a step wherever one is allowed. How many there were.
int StepsBeside(BackgroundBudget& budget, int ticks) {
  int steps = 0;
  for (int tick = 0; tick < ticks; ++tick) {
    if (!budget.Allows(true, kTick)) continue;
    budget.Spend(true, kStep);
    ++steps;
  }
  return steps;
}

TEST(background_work_gets_its_share_beside_foreground_work) {
  BackgroundBudget budget;
  const int ticks = 10'000;
  const double spent = kStep * StepsBeside(budget, ticks);
  EXPECT_NEAR(spent / (spent + ticks * kTick), kBackgroundShare, 0.002);
}

TEST(idle_time_is_free) {
  BackgroundBudget budget;
  for (int tick = 0; tick < 100; ++tick) {
    EXPECT_TRUE(budget.Allows(false, 0));
    budget.Spend(false, kStep);
  }
  EXPECT_TRUE(budget.Allows(true, kTick));
}

TEST(a_pause_between_requests_does_not_forgive_what_is_owed) {
  BackgroundBudget budget;
  const int waves = 500, ticks = 20;
  int steps = 0;
  for (int wave = 0; wave < waves; ++wave) {
    steps += StepsBeside(budget, ticks);
    EXPECT_TRUE(budget.Allows(false, 0));
    budget.Spend(false, kStep);
  }
  const double spent = kStep * steps;
  EXPECT_NEAR(spent / (spent + waves * ticks * kTick), kBackgroundShare, 0.002);
}

TEST(what_was_earned_is_not_hoarded) {
  BackgroundBudget budget;
  EXPECT_TRUE(budget.Allows(true, 1000));
  budget.Spend(true, kStep);
  EXPECT_TRUE(!budget.Allows(true, kTick));
}

}  // namespace
}  // namespace hope
