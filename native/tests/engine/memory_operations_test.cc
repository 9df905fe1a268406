// learn with trace, forget, diff and report, through the engine.
#include <cmath>

#include "core/limits.h"
#include "tests/engine/engine_client.h"
#include "tests/test.h"

namespace hope::test {
namespace {

constexpr uint32_t kAll = 0xFFFFFFFFu;

TEST(a_trace_has_a_row_per_token_of_the_first_epoch) {
  Client client;
  LearnOp op{"a", {{Tokens(100, 1), kAll}, {Tokens(30, 2), 2}, {Tokens(5, 3), 0}}, 2};
  const Outcome plain = client.Run(op);
  EXPECT_EQ(plain.done->trace.size(), size_t{0});
  op.session = "b";
  op.trace = true;
  const Outcome traced = client.Run(op);
  ASSERT_OK(traced.error);
  EXPECT_TRUE(client.Snapshot("a") == client.Snapshot("b"));
  const std::vector<float>& trace = traced.done->trace;
  ASSERT_EQ(trace.size(), size_t{135 * 4});
  double surprise = 0;
  for (size_t t = 0; t < 135; ++t) {
    surprise += trace[t * 4];
    for (size_t l = 0; l < 3; ++l) {
      const bool learned = t < 100 || (t < 130 && l == 1);
      EXPECT_EQ(trace[t * 4 + 1 + l] > 0, learned);
    }
  }
  EXPECT_NEAR(surprise, -traced.done->logprob, 1e-4 * surprise);

  op.runs = {{std::vector<int32_t>(kMaxTraceTokens + 1, 5), kAll}};
  EXPECT_CODE(client.Run(op).error, ErrorCode::kLimitExceeded, "with trace");
}

TEST(forget_takes_what_it_names_and_a_snapshot_keeps_that) {
  Client client;
  ASSERT_OK(client.Run(Learn("a", Tokens(300, 4))).error);
  const Outcome before = client.Run(StatsOp{"a"});
  const Outcome forgot = client.Run(ForgetOp{"a", 1 | 4, true});
  ASSERT_OK(forgot.error);
  const MemoryStats& memory = forgot.done->memory;
  EXPECT_EQ(memory.position, int64_t{301});
  EXPECT_EQ(memory.levels[0].bytes + memory.levels[2].bytes, size_t{0});
  EXPECT_EQ(memory.levels[0].updates + memory.levels[2].updates, int64_t{0});
  EXPECT_EQ(memory.levels[1].delta_norm, before.done->memory.levels[1].delta_norm);
  EXPECT_EQ(memory.levels[1].updates, before.done->memory.levels[1].updates);
  EXPECT_EQ(memory.bytes, memory.levels[1].bytes);
  EXPECT_EQ(client.Run(StatsOp{}).done->resident_bytes, memory.bytes);

  ASSERT_OK(client.Run(RestoreOp{"b", client.Snapshot("a")}).error);
  for (const char* session : {"a", "b"}) {
    const Outcome more = client.Run(Learn(session, Tokens(200, 5)));
    ASSERT_OK(more.error);
    EXPECT_EQ(more.done->memory.position, int64_t{301 + 1 + 200});  // a stream begins with bos
    EXPECT_EQ(more.done->memory.learned_tokens, int64_t{200});
    EXPECT_EQ(more.done->prompt_tokens, int64_t{200});
  }
  EXPECT_TRUE(client.Snapshot("a") == client.Snapshot("b"));
}

TEST(a_replay_with_its_forgets_is_the_session) {
  for (const ForgetOp& parts : {ForgetOp{"", 0, true}, ForgetOp{"", 2, false}, ForgetOp{"", kAll, true}}) {
    Client client;
    const auto forget = [&](const char* session) { return client.Run(ForgetOp{session, parts.levels, parts.titans}); };
    const Outcome said = client.Run(Generate("a", MemoryMode::kWrite, Tokens(77, 12), 20));
    ASSERT_OK(client.Run(Learn("a", Tokens(33, 13))).error);
    ASSERT_OK(forget("a").error);
    const Outcome more = client.Run(Generate("a", MemoryMode::kWrite, Tokens(41, 14), 9));
    ASSERT_OK(client.Run(Learn("a", Tokens(90, 15))).error);

    const auto replayed = [](const Outcome& outcome) { return TokenRun{outcome.done->tokens, 0}; };
    ASSERT_OK(client.Run(LearnOp{"b", {{Tokens(77, 12), kAll}, replayed(said), {Tokens(33, 13), kAll}}, 1}).error);
    ASSERT_OK(forget("b").error);
    ASSERT_OK(client.Run(LearnOp{"b", {{Tokens(41, 14), kAll}, replayed(more), {Tokens(90, 15), kAll}}, 1}).error);
    EXPECT_TRUE(client.Snapshot("a") == client.Snapshot("b"));
  }
}

TEST(forgetting_everything_returns_the_base_model) {
  Client client;
  const GenerateOp off = Generate("a", MemoryMode::kOff, Tokens(40, 6), 10);
  ASSERT_OK(client.Run(Learn("a", Tokens(333, 7))).error);
  ASSERT_OK(client.Run(ForgetOp{"a", kAll, true}).error);
  EXPECT_EQ(client.Run(StatsOp{"a"}).done->memory.position, int64_t{0});
  GenerateOp read = off;
  read.memory = MemoryMode::kRead;
  const Outcome expected = client.Run(off), seen = client.Run(read);
  for (size_t i = 0; i < expected.tokens.size(); ++i) EXPECT_EQ(seen.tokens[i].logprob, expected.tokens[i].logprob);
  EXPECT_CODE(client.Run(ForgetOp{"a", 0, false}).error, ErrorCode::kInvalidArgument, "titans");
  EXPECT_CODE(client.Run(ForgetOp{"absent", 1, false}).error, ErrorCode::kSessionNotFound, "'absent'");
}

TEST(diff_is_zero_between_forks_until_one_learns) {
  Client client;
  ASSERT_OK(client.Run(LearnOp{"a", {{Tokens(256, 8), kAll}, {Tokens(70, 8), 0}}, 1}).error);  // nothing is pending
  ASSERT_OK(client.Run(ForkOp{"a", "b"}).error);
  const auto diff = [&] { return client.Run(DiffOp{"a", "b"}).done->difference; };
  for (const LevelDifference& level : diff()) {
    ASSERT_EQ(level.blocks.size(), size_t{2});
    for (const BlockDifference& block : level.blocks) {
      EXPECT_EQ(block.distance, 0.0);
      EXPECT_GT(block.norm, 0.0);
      EXPECT_EQ(block.norm, block.other_norm);
      EXPECT_NEAR(block.cosine, 1, 1e-12);
    }
  }
  ASSERT_OK(client.Run(Learn("b", Tokens(100, 9), 1)).error);
  const std::vector<LevelDifference> moved = diff();
  for (const BlockDifference& block : moved[0].blocks) {
    EXPECT_GT(block.distance, 0.0);
    const double law = block.norm * block.norm + block.other_norm * block.other_norm -
                       2 * block.norm * block.other_norm * block.cosine;
    EXPECT_NEAR(block.distance * block.distance, law, 1e-9 * block.norm * block.norm);
  }
  for (size_t l = 1; l < 3; ++l)
    for (const BlockDifference& block : moved[l].blocks) EXPECT_EQ(block.distance, 0.0);
  ASSERT_OK(client.Run(ForgetOp{"b", 2, false}).error);
  const std::vector<LevelDifference> emptied = diff();
  for (const BlockDifference& block : emptied[1].blocks) {
    EXPECT_EQ(block.other_norm, 0.0);
    EXPECT_NEAR(block.distance, block.norm, 1e-12);
    EXPECT_EQ(block.cosine, 0.0);
  }
  EXPECT_CODE(client.Run(DiffOp{"a", "absent"}).error, ErrorCode::kSessionNotFound, "'absent'");
  EXPECT_CODE(client.Run(DiffOp{"absent", "a"}).error, ErrorCode::kSessionNotFound, "'absent'");
}

TEST(report_says_what_the_memory_holds) {
  Client client;
  ASSERT_OK(client.Run(LearnOp{"a", {}, 1}).error);
  const auto report = [&] { return *client.Run(ReportOp{"a"}).done->report; };
  for (const BlockRecurrence& block : report().recurrent) {
    EXPECT_EQ(block.memory_norm + block.projections_norm, 0.0);
    EXPECT_EQ(block.retention.count, int64_t{0});
  }
  ASSERT_OK(client.Run(Learn("a", Tokens(3, 10))).error);
  const MemoryDetails early = report();
  const int64_t heads = early.recurrent[0].rate.count / 4;  // bos and three tokens, each head
  EXPECT_EQ(early.recurrent[0].rate.count, 4 * heads);
  ASSERT_OK(client.Run(Learn("a", Tokens(98, 11))).error);  // position 102
  const Outcome stats = client.Run(StatsOp{"a"});
  const MemoryDetails full = report();
  size_t bytes = full.recurrent_bytes;
  for (const BlockRecurrence& block : full.recurrent) {
    EXPECT_GT(block.memory_norm, 0.0);
    EXPECT_GT(block.projections_norm, 0.0);
    EXPECT_EQ(block.rate.count, 15 * heads);
    EXPECT_TRUE(block.retention.min > 0 && block.retention.max < 1.000001);
    EXPECT_TRUE(block.retention.min <= block.retention.mean && block.retention.mean <= block.retention.max);
    EXPECT_TRUE(block.rate.min > 0 && block.rate.max <= 1);
  }
  for (size_t l = 0; l < full.levels.size(); ++l) {
    const LevelDetails& level = full.levels[l];
    const LevelStats& expected = stats.done->memory.levels[l];
    bytes += level.bytes;
    EXPECT_EQ(level.name, expected.name);
    EXPECT_EQ(level.updates, expected.updates);
    EXPECT_EQ(level.pending, 101 % level.chunk);  // of 101 learned tokens at positions 1 to 101
    double sum = 0;
    for (const BlockLevel& block : level.blocks) {
      sum += block.delta_norm * block.delta_norm;
      EXPECT_TRUE(block.delta_norm <= block.cap * 1.000001);
      EXPECT_GT(block.pending_norm, 0.0);
    }
    EXPECT_NEAR(std::sqrt(sum), expected.delta_norm, 1e-5 * expected.delta_norm);
  }
  EXPECT_EQ(bytes, stats.done->memory.bytes);
  EXPECT_CODE(client.Run(ReportOp{"absent"}).error, ErrorCode::kSessionNotFound, "'absent'");
}

}  // namespace
}  // namespace hope::test
