#include "scheduler/request_queue.h"

#include "tests/test.h"

namespace hope {
namespace {

GenerateOp Generate(const std::string& session, MemoryMode memory) {
  GenerateOp op;
  op.session = session;
  op.memory = memory;
  return op;
}

std::vector<RequestId> Ids(const std::vector<Request>& requests) {
  std::vector<RequestId> ids;
  for (const Request& request : requests) ids.push_back(request.id);
  return ids;
}
using List = std::vector<RequestId>;

TEST(one_writer_per_session_others_pass) {
  RequestQueue queue;
  queue.Push({1, Generate("a", MemoryMode::kWrite)});
  queue.Push({2, Generate("a", MemoryMode::kWrite)});
  queue.Push({3, Generate("b", MemoryMode::kWrite)});
  queue.Push({4, Generate("", MemoryMode::kOff)});
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), (List{1, 3, 4}));
  EXPECT_EQ(Ids(queue.TakeReady({"a", "b"}, 8)), List{});
  EXPECT_EQ(Ids(queue.TakeReady({"b"}, 8)), List{2});
}

TEST(readers_wait_for_earlier_writers_and_run_beside_later_ones) {
  RequestQueue queue;
  queue.Push({1, ScoreOp{"a", {1}, {}}});
  queue.Push({2, Generate("a", MemoryMode::kRead)});
  queue.Push({3, LearnOp{"a", {}, 1}});
  queue.Push({4, ScoreOp{"a", {1}, {}}});
  queue.Push({5, Generate("a", MemoryMode::kOff)});
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), (List{1, 2, 3, 5}));
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), List{4});
}

TEST(immediate_operations_keep_their_place) {
  RequestQueue queue;
  queue.Push({1, SnapshotOp{"a"}});
  queue.Push({2, LearnOp{"a", {}, 1}});
  queue.Push({3, SnapshotOp{"a"}});
  queue.Push({4, DropOp{"a"}});
  queue.Push({5, StatsOp{""}});
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), (List{1, 2, 5}));
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), (List{3, 4}));
}

TEST(fork_waits_for_both_its_sessions_and_holds_them) {
  RequestQueue queue;
  queue.Push({1, LearnOp{"b", {}, 1}});
  queue.Push({2, ForkOp{"a", "b"}});
  queue.Push({3, LearnOp{"a", {}, 1}});
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), List{1});
  EXPECT_EQ(Ids(queue.TakeReady({"b"}, 8)), List{});
  EXPECT_EQ(Ids(queue.TakeReady({}, 8)), (List{2, 3}));
}

TEST(slots_bound_what_runs_but_not_what_is_immediate) {
  RequestQueue queue;
  queue.Push({1, Generate("a", MemoryMode::kWrite)});
  queue.Push({2, Generate("b", MemoryMode::kWrite)});
  queue.Push({3, SnapshotOp{"b"}});
  queue.Push({4, SnapshotOp{"c"}});
  EXPECT_EQ(Ids(queue.TakeReady({}, 1)), (List{1, 4}));
  EXPECT_EQ(queue.size(), size_t{2});
  EXPECT_EQ(Ids(queue.TakeReady({}, 1)), List{2});
}

TEST(removal) {
  RequestQueue queue;
  queue.Push({1, SnapshotOp{"a"}});
  queue.Push({2, SnapshotOp{"a"}});
  EXPECT_TRUE(queue.Remove(1));
  EXPECT_FALSE(queue.Remove(1));
  EXPECT_EQ(Ids(queue.RemoveAll()), List{2});
  EXPECT_EQ(queue.size(), size_t{0});
}

}  // namespace
}  // namespace hope
