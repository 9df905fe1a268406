// Random programs of operations: all at once must be what one after another is, bit for bit; so must any split of a stream.
#include <algorithm>

#include "tests/engine/engine_client.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

std::string AnySession(Random& random) { return std::string(1, static_cast<char>('a' + random.Below(3))); }
std::vector<int32_t> AnyTokens(Random& random, size_t most) {
  return Tokens(static_cast<int>(1 + random.Below(most)), random.Next());
}
uint32_t AnyLevels(Random& random) { return static_cast<uint32_t>(random.Below(8)); }

GenerateOp AnyGenerate(Random& random) {
  const auto memory = static_cast<MemoryMode>(random.Below(3));
  GenerateOp op = Generate(AnySession(random), memory, AnyTokens(random, 80), static_cast<int>(random.Below(20)));
  op.learn = static_cast<LearnMode>(random.Below(3));
  op.learn_levels = AnyLevels(random);
  op.prompt_logprobs = random.Below(2) == 0;
  op.logprobs = static_cast<int>(random.Below(3));
  if (random.Below(2)) op.stop = {"e", "th"};
  return Sampled(op, random.Next());
}

Operation AnyOperation(Random& random) {
  switch (random.Below(13)) {
    case 0:
      return ScoreOp{AnySession(random), AnyTokens(random, 50), {AnyTokens(random, 20), AnyTokens(random, 20)}};
    case 1:
      return ForkOp{AnySession(random), AnySession(random)};
    case 2:
      return DropOp{AnySession(random)};
    case 3:
      return SnapshotOp{AnySession(random)};
    case 4:
      return ForgetOp{AnySession(random), 1 + AnyLevels(random) % 7, random.Below(2) == 0};
    case 5:
      return DiffOp{AnySession(random), AnySession(random)};
    case 6:
      return ReportOp{AnySession(random)};
    case 7:
    case 8: {
      LearnOp op{AnySession(random), {}, static_cast<int>(1 + random.Below(2))};
      for (size_t run = random.Below(4); run > 0; --run) op.runs.push_back({AnyTokens(random, 120), AnyLevels(random)});
      op.trace = random.Below(2) == 0;
      return op;
    }
    default:
      return AnyGenerate(random);
  }
}

void ExpectSame(const Outcome& a, const Outcome& b) {
  EXPECT_EQ(a.error.code, b.error.code);
  EXPECT_EQ(a.error.message, b.error.message);
  EXPECT_EQ(a.done.has_value(), b.done.has_value());
  if (!a.done || !b.done) return;
  EXPECT_EQ(a.text(), b.text());
  EXPECT_EQ(a.done->tokens, b.done->tokens);
  EXPECT_EQ(a.done->logprob, b.done->logprob);
  EXPECT_TRUE(a.done->scores == b.done->scores);
  EXPECT_EQ(a.done->prompt_logprobs, b.done->prompt_logprobs);
  EXPECT_TRUE(a.done->snapshot == b.done->snapshot);
  EXPECT_EQ(a.done->trace, b.done->trace);
  EXPECT_EQ(a.done->memory.position, b.done->memory.position);
  EXPECT_EQ(a.done->memory.learned_tokens, b.done->memory.learned_tokens);
  EXPECT_EQ(a.done->memory.surprise_mean, b.done->memory.surprise_mean);
  ASSERT_EQ(a.tokens.size(), b.tokens.size());
  for (size_t i = 0; i < a.tokens.size(); ++i) {
    EXPECT_EQ(a.tokens[i].logprob, b.tokens[i].logprob);
    EXPECT_TRUE(a.tokens[i].top == b.tokens[i].top);
  }
}

TEST(all_at_once_is_one_after_another) {
  for (uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    std::vector<Operation> program;
    for (int i = 0; i < 40; ++i) program.push_back(AnyOperation(random));
    EngineOptions options;
    options.max_active = static_cast<int>(1 + random.Below(12));
    Client together(options), alone;
    std::vector<RequestId> ids;
    for (const Operation& operation : program) ids.push_back(together.Submit(operation));
    for (size_t i = 0; i < program.size(); ++i) ExpectSame(alone.Run(program[i]), together.Wait(ids[i]));
    EXPECT_EQ(together.Run(StatsOp{}).done->resident_bytes, alone.Run(StatsOp{}).done->resident_bytes);
  }
}

TEST(any_split_of_a_stream_is_the_stream) {
  Client client;
  const std::vector<int32_t> stream = Tokens(700, 5);
  ASSERT_OK(client.Run(Learn("whole", stream)).error);
  const std::vector<uint8_t> whole = client.Snapshot("whole");
  for (uint64_t seed = 1; seed <= 8; ++seed) {
    Random random(seed);
    const std::string session = "split" + std::to_string(seed);
    for (size_t begin = 0; begin < stream.size();) {
      LearnOp op{session, {}, 1};
      for (size_t run = random.Below(3) + 1; run > 0 && begin < stream.size(); --run) {
        const size_t end = std::min(stream.size(), begin + 1 + random.Below(seed % 2 ? 9 : 130));
        op.runs.push_back(
            {{stream.begin() + static_cast<std::ptrdiff_t>(begin), stream.begin() + static_cast<std::ptrdiff_t>(end)},
             0xFFFFFFFFu});
        begin = end;
      }
      client.Submit(std::move(op));
      if (random.Below(4) == 0) {  // through a snapshot
        const std::vector<uint8_t> bytes = client.Snapshot(session);
        client.Submit(DropOp{session});
        client.Submit(RestoreOp{session, bytes});
      }
    }
    EXPECT_TRUE(client.Snapshot(session) == whole);
  }
}

}  // namespace
}  // namespace hope::test
