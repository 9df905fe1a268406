// The invariants that live in the model: every one is equality of bits, over random texts, splits, batches and interleavings.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "backend/registry.h"
#include "tests/model/fixture.h"
#include "tests/model/stream.h"
#include "tests/test.h"

namespace hope::test {
namespace {

const char* const kModels[] = {"base",      "static_projections", "low_rank", "dgd",      "dmgd",
                               "odd_sizes", "four_levels",        "bf16",     "teach_cms"};

Model MakeModel(const Fixture& fixture, int threads = 1, const char* isa = "auto") {
  return Model(fixture.weights(), *ChooseKernels(isa).value(), threads);
}

TEST(DecodeEqualsPrefill_AndAnySplitGivesTheSameBits) {
  for (const char* name : kModels) {
    const Fixture fixture(name);
    Model model = MakeModel(fixture);
    const Text text = RandomText(fixture.weights()->config, 1, 300);
    const Reader whole = ReadAll(model, model.NewSession(), text);
    EXPECT_EQ(Difference(ReadAll(model, model.NewSession(), text, 1), whole), "");
    Random random(2);
    for (int trial = 0; trial < 3; ++trial)
      EXPECT_EQ(Difference(ReadAll(model, model.NewSession(), text, 1 << 20, &random), whole), "");
    EXPECT_TRUE(whole.state.counters.level_updates[0] > 5);  // the text must have moved the levels
  }
}

// Sessions of different lengths advance in random batches, with random split points.
std::vector<Reader> Interleaved(Model& model, const std::vector<Text>& texts, uint64_t seed) {
  Random random(seed);
  std::vector<Reader> readers;
  for (const Text& text : texts) readers.push_back({model.NewSession(), &text});
  for (bool busy = true; busy;) {
    busy = false;
    std::vector<int> counts;
    for (Reader& reader : readers) {
      const int left = reader.remaining();
      busy |= left > 0;
      reader.look_ahead = random.Below(2) == 0;
      const bool present = left > 0 && random.Below(3) > 0;
      counts.push_back(
          present ? 1 + static_cast<int>(random.Below(model.SegmentLimit(reader.state.counters.position, left))) : 0);
    }
    Step(model, readers, counts);
  }
  return readers;
}

std::vector<Text> Texts(const ModelConfig& config, int sessions) {
  std::vector<Text> texts;
  for (int i = 0; i < sessions; ++i) texts.push_back(RandomText(config, 100 + i, 60 + 37 * i, 25 * (i % 5)));
  return texts;
}

TEST(WhoElseIsInTheBatchChangesNoBit) {
  for (const char* name : kModels) {
    const Fixture fixture(name);
    Model model = MakeModel(fixture);
    const std::vector<Text> texts = Texts(fixture.weights()->config, 5);
    const std::vector<Reader> together = Interleaved(model, texts, 3);
    for (size_t i = 0; i < texts.size(); ++i)
      EXPECT_EQ(Difference(together[i], ReadAll(model, model.NewSession(), texts[i])), "");
  }
}

TEST(TheNumberOfThreadsAndTheInstructionSetChangeNoBit) {
  for (const char* name : {"base", "odd_sizes", "muon", "teach_cms"}) {
    const Fixture fixture(name);
    const std::vector<Text> texts = Texts(fixture.weights()->config, 20);
    Model one = MakeModel(fixture), three = MakeModel(fixture, 3);
    std::vector<Reader> a, b;
    for (const Text& text : texts) a.push_back({one.NewSession(), &text}), b.push_back({three.NewSession(), &text});
    for (int round = 0; round < 4; ++round) {  // large batches, so that work does go to the other threads
      std::vector<int> counts;
      for (const Reader& reader : a)
        counts.push_back(one.SegmentLimit(reader.state.counters.position, std::max(1, reader.remaining())));
      for (size_t i = 0; i < a.size(); ++i) counts[i] = a[i].remaining() > 0 ? counts[i] : 0;
      Step(one, a, counts);
      Step(three, b, counts);
    }
    for (size_t i = 0; i < a.size(); ++i) EXPECT_EQ(Difference(a[i], b[i]), "");

    const Text text = RandomText(fixture.weights()->config, 4, 70);
    Model reference = MakeModel(fixture, 1, "reference");
    const Reader expected = ReadAll(reference, reference.NewSession(), text);
    for (const Kernels* kernels : RunnableKernels()) {
      Model model = MakeModel(fixture, 1, kernels->name);
      EXPECT_EQ(Difference(ReadAll(model, model.NewSession(), text), expected), "");
    }
  }
}

TEST(AZeroStateIsTheBaseModel_WhateverHappenedBefore) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model used = MakeModel(fixture), fresh = MakeModel(fixture);
  for (const Text& text : Texts(config, 4)) ReadAll(used, used.NewSession(), text);
  const Text text = RandomText(config, 5, 200, 0);
  const Reader base = ReadAll(fresh, fresh.NewSession(), text);
  EXPECT_EQ(Difference(ReadAll(used, used.NewSession(), text), base), "");
  EXPECT_EQ(used.NewSession().bytes(), size_t{0});
}

TEST(ForgettingALevelIsTheSameAsADeltaOfZeros) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  const Reader taught = ReadAll(model, model.NewSession(), RandomText(config, 6, 120, 100));
  SessionState forgotten = taught.state, zeroed = taught.state;
  for (size_t i = 0; i < model.layout()->parts().size(); ++i) {
    const PartSpec& part = model.layout()->parts()[i];
    if (part.level == "titans" || part.level == "stream") continue;
    forgotten.clear(static_cast<int>(i));
    std::memset(zeroed.write(static_cast<int>(i)), 0, part.count * sizeof(float));
  }
  for (const LevelConfig& level : config.levels) EXPECT_EQ(forgotten.bytes_of_level(level.name), size_t{0});
  const Text text = RandomText(config, 5, 100, 0);
  const Reader a = ReadAll(model, forgotten, text), b = ReadAll(model, zeroed, text),
               kept = ReadAll(model, taught.state, text);
  EXPECT_EQ(a.trace.nll, b.trace.nll);
  EXPECT_NE(a.trace.nll, kept.trace.nll);
}

TEST(ALevelThatLearnsNothingCostsNoBytes) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  Text text = RandomText(config, 7, 200, 0);
  const Reader idle = ReadAll(model, model.NewSession(), text);
  for (const LevelConfig& level : config.levels) EXPECT_EQ(idle.state.bytes_of_level(level.name), size_t{0});
  EXPECT_TRUE(idle.state.bytes_of_level("titans") > 0);

  text.masks.assign(text.masks.size(), 2);  // the second level only
  const Reader one = ReadAll(model, model.NewSession(), text);
  EXPECT_EQ(one.state.bytes_of_level(config.levels[0].name), size_t{0});
  EXPECT_TRUE(one.state.bytes_of_level(config.levels[1].name) > 0);
  EXPECT_EQ(one.state.counters.learned_tokens, int64_t{199});
  const std::vector<double> norms = model.DeltaNorms(one.state);
  EXPECT_TRUE(norms[0] == 0 && norms[1] > 0 && norms[2] == 0);
}

TEST(AForkGoesOnAsTheOriginal_AndNeitherChangesTheOther) {
  for (const char* name : {"base", "m3", "low_rank"}) {
    const Fixture fixture(name);
    const ModelConfig& config = fixture.weights()->config;
    Model model = MakeModel(fixture);
    const Text first = RandomText(config, 8, 131, 90), second = RandomText(config, 9, 170, 90),
               other = RandomText(config, 10, 90, 90);
    const Reader start = ReadAll(model, model.NewSession(), first);
    const Reader again = ReadAll(model, model.NewSession(), first);  // the same session, sharing nothing

    const Reader fork = ReadAll(model, start.state, second);  // Reader copies the state: copy on write
    EXPECT_EQ(Difference(start.state, again.state), "");      // "read": a copy was used, the session has not moved
    EXPECT_EQ(Difference(fork, ReadAll(model, again.state, second)), "");

    SessionState a = start.state, b = start.state;
    const Reader moved = ReadAll(model, a, other);
    EXPECT_EQ(Difference(b, again.state), "");
    EXPECT_EQ(Difference(ReadAll(model, b, second), fork), "");
    EXPECT_NE(Difference(moved, fork), "");
  }
}

TEST(ScoringMovesNothing) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  const Text text = RandomText(config, 11, 90);
  const Reader scored = ReadAll(model, model.NewSession(), text);
  SessionState unscored = model.NewSession();
  while (unscored.counters.position < 90) {
    const int64_t position = unscored.counters.position;
    const int count = model.SegmentLimit(position, static_cast<int>(90 - position));
    Segment segment;
    segment.state = &unscored;
    segment.tokens = std::span(text.tokens).subspan(position, count);
    segment.learn = std::span(text.masks).subspan(position, count);
    model.Run({&segment, 1});
    EXPECT_TRUE(segment.nll.empty());
  }
  EXPECT_EQ(Difference(unscored, scored.state), "");
}

TEST(TheLossOfATokenIsComputedBeforeItIsLearned) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  Text text = RandomText(config, 12, 200, 100);
  const Reader learned = ReadAll(model, model.NewSession(), text);
  text.masks.assign(text.masks.size(), 0);
  const Reader base = ReadAll(model, model.NewSession(), text);
  for (int t = 0; t <= 16; ++t)
    EXPECT_EQ(learned.trace.nll[t], base.trace.nll[t]);  // the first update is at 16, before x_16 is fed
  EXPECT_NE(learned.trace.nll[17], base.trace.nll[17]);
}

TEST(ANonFiniteStateIsReportedAndOthersAreUntouched) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  const Text text = RandomText(config, 13, 40);
  const Reader good = ReadAll(model, model.NewSession(), text);
  for (const char* part :
       {"blocks.0.memory.d", "blocks.1.cms.fast.delta", "blocks.0.projections.pending", "blocks.1.cms.fast.grad"}) {
    SessionState bad = good.state, neighbour = good.state, alone = good.state;
    bad.write(model.layout()->find(part))[5] = INFINITY;
    Status last;
    for (int t = 0; t < 64 && last.ok(); ++t) {  // the pending rows are read at 64, G at 48
      const int32_t token = text.tokens[1 + t % 30];
      const uint32_t mask = 0;
      Segment segments[2];
      for (Segment& segment : segments) segment.tokens = {&token, 1}, segment.learn = {&mask, 1};
      segments[0].state = &bad;
      segments[1].state = &neighbour;
      model.Run(segments);
      last = segments[0].status;
      EXPECT_OK(segments[1].status);
      Segment single;
      single.tokens = {&token, 1}, single.state = &alone;
      model.Run({&single, 1});
    }
    if (!EXPECT_CODE(last, ErrorCode::kNonFiniteState, "expected a finite state")) Fail(__FILE__, __LINE__, part);
    EXPECT_EQ(Difference(neighbour, alone), "");
  }
}

}  // namespace
}  // namespace hope::test
