// How sequences are cut into chunks of the delta rule.
#include "gradient/group.h"
#include "tests/test.h"

namespace hope::test {
namespace {

ModelConfig Period(int projection_chunk) {
  ModelConfig config;
  config.projection_chunk = projection_chunk;
  return config;
}

TEST(ChunksCoverASequenceAndEndWithItsPeriods) {
  for (const int period : {16, 32, 48, 64, 80, 272, 1024}) {
    const ChunkPlan plan(Period(period));
    for (int tokens = 1; tokens < 3 * period + 40; tokens += 7) {
      const std::vector<Chunk> chunks = plan.Cut(tokens);
      int at = 0;
      for (size_t c = 0; c < chunks.size(); ++c) {
        const Chunk& chunk = chunks[c];
        ASSERT_EQ(chunk.begin, at);
        ASSERT_TRUE(chunk.count >= 1 && chunk.count <= kGradientChunk);
        at += chunk.count;
        ASSERT_EQ(chunk.begin / period, (at - 1) / period);
        ASSERT_EQ(chunk.opens_period, chunk.begin % period == 0);
        ASSERT_EQ(chunk.written, (chunk.begin / period + 1) * period < tokens);
        ASSERT_EQ(chunk.last, at == tokens);
        ASSERT_EQ(chunk.slot, static_cast<int>(c) - 1);
      }
      ASSERT_EQ(at, tokens);
      ASSERT_EQ(plan.Slots(tokens), static_cast<int>(chunks.size()) - 1);
    }
  }
}

TEST(SlotsSufficeForAnySequences) {
  for (const int period : {16, 48, 64, 80, 272, 1024}) {
    const ChunkPlan plan(Period(period));
    for (const int length : {1, 15, 17, 33, 49, 65, 81, 273, 300, 1025}) {
      const int count = 2000 / length;
      EXPECT_LE(count * plan.Slots(length), plan.MaxSlots(count * length));
    }
  }
}

}  // namespace
}  // namespace hope::test
