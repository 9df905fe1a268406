#include "model/session_state.h"

#include "model/workspace.h"
#include "tests/test.h"

namespace hope::test {
namespace {

std::shared_ptr<const Layout> TwoParts() {
  auto layout = std::make_shared<Layout>();
  layout->Add({"a", "titans", 4});
  layout->Add({"b", "fast", 8});
  return layout;
}

TEST(APartIsAllocatedOnFirstWriteAndStartsAsZeros) {
  SessionState state(TwoParts(), 2);
  EXPECT_EQ(state.bytes(), size_t{0});
  EXPECT_TRUE(state.read(1) == nullptr && !state.allocated(1));
  for (int i = 0; i < 8; ++i) EXPECT_EQ(state.write(1)[i], 0.0f);
  EXPECT_EQ(state.bytes(), size_t{32});
  EXPECT_EQ(state.bytes_of_level("fast"), size_t{32});
  EXPECT_EQ(state.bytes_of_level("titans"), size_t{0});
  state.clear(1);
  EXPECT_EQ(state.bytes(), size_t{0});
  EXPECT_EQ(state.counters.level_pending.size(), size_t{2});
}

TEST(CopiesShareUntilOneWrites) {
  SessionState a(TwoParts(), 0);
  a.write(0)[2] = 5;
  SessionState b = a;
  EXPECT_TRUE(a.read(0) == b.read(0));
  b.write(0)[2] = 7;
  EXPECT_EQ(a.read(0)[2], 5.0f);
  EXPECT_EQ(b.read(0)[2], 7.0f);
  const float* before = a.read(0);
  EXPECT_TRUE(a.write(0) == before);  // the other side has gone its own way: no second copy
  b.write(1)[0] = 1;
  EXPECT_FALSE(a.allocated(1));
}

TEST(TheWorkspaceGivesBackWhatAScopeTookAndKeepsItsSize) {
  Workspace workspace;
  float* first = nullptr;
  for (int round = 0; round < 4; ++round) {
    const Workspace::Scope outer(workspace);
    float* a = workspace.Floats(1000);
    a[999] = 1;
    float* inner = nullptr;
    for (int i = 0; i < 3; ++i) {
      const Workspace::Scope scope(workspace);
      float* b = workspace.Floats(2'000'000);  // more than the first block: pointers taken before stay valid
      b[1'999'999] = 2;
      if (i > 0) EXPECT_TRUE(b == inner);
      inner = b;
    }
    EXPECT_EQ(a[999], 1.0f);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(a) % 64, uintptr_t{0});
    if (round > 1) EXPECT_TRUE(a == first);
    first = a;
  }
}

}  // namespace
}  // namespace hope::test
