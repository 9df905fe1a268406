#include "memory/level_clock.h"

#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

TEST(ASegmentEndsAtTheFirstBoundary) {
  const LevelClock clock(64, {16, 40, 1024});
  EXPECT_EQ(clock.SegmentLimit(0, 1000), 16);
  EXPECT_EQ(clock.SegmentLimit(0, 3), 3);
  EXPECT_EQ(clock.SegmentLimit(15, 1000), 1);
  EXPECT_EQ(clock.SegmentLimit(32, 1000), 8);  // 40 comes before 48
  EXPECT_EQ(clock.SegmentLimit(40, 1000), 8);  // then 48
  EXPECT_EQ(LevelClock(64, {}).SegmentLimit(10, 1000), 54);
  EXPECT_EQ(LevelClock(0, {}).SegmentLimit(10, 1000), kMaxSegment);
  EXPECT_EQ(LevelClock(0, {1}).SegmentLimit(7, 1000), 1);
}

TEST(NothingIsDueInsideASegmentOrAtTheStart) {
  const LevelClock clock(48, {16, 40});
  Random random(1);
  for (int trial = 0; trial < 500; ++trial) {
    const int64_t position = static_cast<int64_t>(random.Below(5000));
    const int count = clock.SegmentLimit(position, 1 + static_cast<int>(random.Below(100)));
    for (int64_t p = position + 1; p < position + count; ++p)
      EXPECT_FALSE(clock.ProjectionsDue(p) || clock.LevelDue(0, p) || clock.LevelDue(1, p));
  }
  EXPECT_FALSE(clock.ProjectionsDue(0) || clock.LevelDue(0, 0));
  EXPECT_TRUE(clock.ProjectionsDue(96) && clock.LevelDue(0, 96) && !clock.LevelDue(1, 96) && clock.LevelDue(1, 80));
  EXPECT_FALSE(clock.LevelDue(2, 80));  // no such level
}

}  // namespace
}  // namespace hope::test
