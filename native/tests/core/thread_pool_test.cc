#include "core/thread_pool.h"

#include <vector>

#include "tests/test.h"

namespace hope {
namespace {

TEST(every_index_runs_once) {
  for (const int threads : {1, 2, 3, 8}) {
    ThreadPool pool(threads);
    EXPECT_EQ(pool.threads(), threads);
    for (const int64_t n : {0, 1, 2, 5, 64, 1000}) {
      std::vector<int> hits(n, 0);
      pool.ParallelFor(n, [&](int64_t i) { ++hits[i]; });
      EXPECT_EQ(hits, std::vector<int>(n, 1));
    }
  }
}

TEST(loops_follow_each_other_and_writes_are_visible) {
  ThreadPool pool(4);
  std::vector<int64_t> values(37, 0);
  for (int round = 0; round < 2000; ++round) {
    // Each loop reads what other threads wrote in the loop before; a missing barrier is a race and a wrong sum.
    std::vector<int64_t> before = values;
    pool.ParallelFor(37, [&](int64_t i) { values[i] = before[(i + 1) % 37] + i; });
  }
  std::vector<int64_t> expected(37, 0);
  for (int round = 0; round < 2000; ++round) {
    const std::vector<int64_t> before = expected;
    for (int i = 0; i < 37; ++i) expected[i] = before[(i + 1) % 37] + i;
  }
  EXPECT_EQ(values, expected);
}

TEST(a_pool_that_never_worked_ends) {
  for (int threads = 1; threads < 8; ++threads) {
    const ThreadPool pool(threads);
    EXPECT_EQ(pool.threads(), threads);
  }
}

}  // namespace
}  // namespace hope
