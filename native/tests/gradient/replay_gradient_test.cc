// What a replay promises besides parity: agreement with the engine, the same bits, groups, memory, refusals.
#include "gradient/replay_gradient.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "backend/registry.h"
#include "model/forward.h"
#include "tests/gradient/replay_fixture.h"
#include "tests/test.h"

namespace hope::test {
namespace {

using Kind = LearnedTensor::Kind;
constexpr double kReordered = 1e-5;  // of the largest magnitude, when only the order of sums differs

struct Outcome {
  ReplayLosses losses;
  std::vector<float> gradient;
};

Outcome RunOnce(Replayer& replayer, const ReplayFixture& fixture, const LearnedTensors* learned) {
  LearnedTensors gradient(fixture.weights->config, learned != nullptr && learned->has_offsets());
  const Result<ReplayLosses> losses = replayer.replay->Run(learned, replayer.batch, fixture.loss, &gradient);
  EXPECT_OK(losses);
  return {losses.value(), {gradient.data(), gradient.data() + gradient.count()}};
}

ReplayGradient::Options OptionsOf(const ReplayFixture& fixture, int max_rows = 256) {
  return {.max_rows = max_rows, .offsets = fixture.offsets};
}

TEST(LossesAreThoseOfTheEngine) {
  for (const std::string name : {"base", "low_rank", "last_block"}) {
    const ReplayFixture fixture(name);
    LearnedTensors deltas = fixture.learned;
    for (const LearnedTensor& tensor : deltas.tensors())  // the engine has Deltas only
      if (tensor.kind != Kind::kDelta) std::memset(deltas.data() + tensor.offset, 0, sizeof(float) * tensor.count);
    ReplaySequence sequence = fixture.sequences[0];
    Replayer replayer(fixture.weights, {sequence}, "auto", OptionsOf(fixture));
    const Result<ReplayLosses> losses = replayer.replay->Run(&deltas, replayer.batch, {}, nullptr);
    ASSERT_OK(losses);

    Model model(fixture.weights, *ChooseKernels("auto").value(), 1);
    SessionState state = model.NewSession();
    for (const LearnedTensor& tensor : deltas.tensors()) {
      if (tensor.kind != Kind::kDelta) continue;
      const int part = model.layout()->find(tensor.name);
      ASSERT_TRUE(part >= 0);
      ASSERT_EQ(model.layout()->parts()[part].count, tensor.count);
      std::memcpy(state.write(part), deltas.data() + tensor.offset, sizeof(float) * tensor.count);
    }
    double sum = 0, weight = 0;
    for (size_t at = 0; at < sequence.tokens.size();) {
      Segment segment;
      segment.state = &state;
      const int count = model.SegmentLimit(static_cast<int64_t>(at), static_cast<int>(sequence.tokens.size() - at));
      segment.tokens = std::span(sequence.tokens).subspan(at, count);
      segment.want_nll = true;
      model.Run({&segment, 1});
      ASSERT_OK(segment.status);
      for (int t = 0; t < count; ++t, ++at) {
        if (at == 0) continue;
        sum += static_cast<double>(sequence.weights[at - 1]) * segment.nll[t];
        weight += sequence.weights[at - 1];
      }
    }
    EXPECT_NEAR(losses.value().replay_nll, sum / weight, 1e-5);
  }
}

TEST(EveryInstructionSetGivesTheSameBits) {
  const ReplayFixture fixture("odd_sizes");
  Replayer reference(fixture.weights, fixture.sequences, "reference", OptionsOf(fixture));
  const Outcome expected = RunOnce(reference, fixture, &fixture.learned);
  for (const Kernels* kernels : RunnableKernels()) {
    Replayer replayer(fixture.weights, fixture.sequences, kernels->name, OptionsOf(fixture));
    const Outcome found = RunOnce(replayer, fixture, &fixture.learned);
    EXPECT_EQ(found.losses.total, expected.losses.total);
    EXPECT_TRUE(found.gradient == expected.gradient);
  }
}

TEST(AResultDependsOnNothingBefore) {
  const ReplayFixture fixture("base");
  Replayer replayer(fixture.weights, fixture.sequences, "auto", OptionsOf(fixture));
  const Outcome first = RunOnce(replayer, fixture, &fixture.learned);
  RunOnce(replayer, fixture, nullptr);
  EXPECT_OK(replayer.replay->Prepare(fixture.sequences[1]));
  const Outcome again = RunOnce(replayer, fixture, &fixture.learned);
  EXPECT_EQ(again.losses.total, first.losses.total);
  EXPECT_TRUE(again.gradient == first.gradient);
}

TEST(GroupsAddUp) {
  const ReplayFixture fixture("base");
  Replayer one(fixture.weights, fixture.sequences, "auto", OptionsOf(fixture, 1024));
  Replayer many(fixture.weights, fixture.sequences, "auto", OptionsOf(fixture, 203));
  const Outcome together = RunOnce(one, fixture, &fixture.learned), apart = RunOnce(many, fixture, &fixture.learned);
  EXPECT_NEAR(together.losses.total, apart.losses.total, kReordered);
  EXPECT_LT(RelativeDifference(together.gradient, apart.gradient), kReordered);

  LearnedTensors gradient(fixture.weights->config, fixture.offsets);
  ReplayPass pass = many.replay->Begin(&fixture.learned, many.batch, fixture.loss);
  int steps = 0;
  for (; !pass.done(); ++steps) ASSERT_OK(many.replay->Step(pass, &gradient));
  EXPECT_EQ(steps, 4);  // 203; 64 + 65 + 37 + 1; 150; 70
  EXPECT_EQ(pass.losses().total, apart.losses.total);
  EXPECT_TRUE(std::memcmp(gradient.data(), apart.gradient.data(), sizeof(float) * gradient.count()) == 0);
}

TEST(DeltasHaveTheSameGradientWithAndWithoutOffsets) {
  const ReplayFixture fixture("base");
  const ModelConfig& config = fixture.weights->config;
  LearnedTensors without(config, false), with(config, true);
  for (const LearnedTensor& tensor : without.tensors())
    for (LearnedTensors* to : {&without, &with})
      std::memcpy(to->find(tensor.kind, tensor.block, tensor.level),
                  fixture.learned.find(tensor.kind, tensor.block, tensor.level), sizeof(float) * tensor.count);
  Replayer cached(fixture.weights, fixture.sequences, "auto", {.max_rows = 256, .offsets = false});
  Replayer whole(fixture.weights, fixture.sequences, "auto", {.max_rows = 256, .offsets = true});
  const Outcome a = RunOnce(cached, fixture, &without), b = RunOnce(whole, fixture, &with);
  EXPECT_EQ(a.losses.total, b.losses.total);
  LearnedTensors expected(config, true);
  std::copy(b.gradient.begin(), b.gradient.end(), expected.data());
  for (const LearnedTensor& tensor : without.tensors())
    EXPECT_TRUE(std::memcmp(a.gradient.data() + tensor.offset, expected.find(tensor.kind, tensor.block, tensor.level),
                            sizeof(float) * tensor.count) == 0);
}

TEST(NothingLearnedDoesNotDiverge) {
  for (const std::string name : {"base", "low_rank", "bf16"}) {
    const ReplayFixture fixture(name);
    std::vector<ReplaySequence> anchors;
    for (const ReplaySequence& sequence : fixture.sequences)
      if (sequence.anchor) anchors.push_back(sequence);
    Replayer replayer(fixture.weights, anchors, "auto", OptionsOf(fixture));
    const Outcome outcome = RunOnce(replayer, fixture, nullptr);
    EXPECT_EQ(outcome.losses.kl, 0.0);
    EXPECT_GT(outcome.losses.anchor_nll, 0.0);
    for (const float value : outcome.gradient) ASSERT_EQ(value, 0.0f);
  }
}

TEST(TargetsWithoutWeightCountForNothing) {
  const ReplayFixture fixture("last_block");
  std::vector<ReplaySequence> sequences = {fixture.sequences[0], fixture.sequences[1]};
  Replayer one(fixture.weights, {sequences[0]}, "auto", OptionsOf(fixture));
  for (float& weight : sequences[1].weights) weight = 0;
  Replayer both(fixture.weights, sequences, "auto", OptionsOf(fixture));
  const Outcome a = RunOnce(one, fixture, &fixture.learned), b = RunOnce(both, fixture, &fixture.learned);
  EXPECT_EQ(a.losses.replay_nll, b.losses.replay_nll);
  EXPECT_TRUE(a.gradient == b.gradient);
  EXPECT_EQ(a.losses.kl, 0.0);
  EXPECT_EQ(a.losses.anchor_nll, 0.0);
}

TEST(AGradientOfSomeLevelsIsThatPartOfTheWhole) {
  const ReplayFixture fixture("base");
  Replayer replayer(fixture.weights, fixture.sequences, "auto", OptionsOf(fixture));
  const auto gradient = [&](uint32_t levels) {
    LearnedTensors made(fixture.weights->config, false, levels);
    EXPECT_OK(replayer.replay->Run(&fixture.learned, replayer.batch, fixture.loss, &made));
    return made;
  };
  const LearnedTensors all = gradient(LearnedTensors::kAllLevels), slow = gradient(0b100);
  EXPECT_EQ(slow.count(), LearnedTensors::Count(fixture.weights->config, false, 0b100));
  EXPECT_EQ(slow.tensors().size(), all.tensors().size() / 3);
  for (const LearnedTensor& tensor : slow.tensors()) {
    EXPECT_EQ(tensor.level, 2);
    const float* const part = slow.data() + tensor.offset;
    EXPECT_TRUE(std::equal(part, part + tensor.count, all.find(tensor.kind, tensor.block, tensor.level)));
  }
}

TEST(MemoryIsDeclared) {
  const ReplayFixture fixture("base");
  const ModelConfig& config = fixture.weights->config;
  const auto bytes = [&](int rows, bool offsets) {
    return ReplayGradient::WorkspaceBytes(config, {.max_rows = rows, .offsets = offsets});
  };
  EXPECT_LT(bytes(64, false), bytes(64, true));
  const size_t fixed = 2 * bytes(1024, false) - bytes(2048, false);  // beyond it the rows are all that counts
  EXPECT_LT(bytes(1024, false) - fixed, size_t{1024} * 16 * 1024);
  EXPECT_EQ(bytes(4096, false) - bytes(2048, false), 2 * (bytes(2048, false) - bytes(1024, false)));
  Replayer replayer(fixture.weights, fixture.sequences, "auto", OptionsOf(fixture));
  for (const PreparedReplay& prepared : replayer.prepared)
    EXPECT_EQ(prepared.entry.size() + prepared.base.size() + prepared.sequence.tokens.size() * sizeof(int32_t) +
                  prepared.sequence.weights.size() * sizeof(float),
              ReplayGradient::PreparedBytes(config, prepared.rows(), prepared.sequence.anchor));
}

TEST(BadInputIsRefused) {
  const ReplayFixture fixture("base");
  Replayer replayer(fixture.weights, {}, "auto", OptionsOf(fixture, 8));
  const auto refused = [&](ReplaySequence sequence, const std::string& part) {
    EXPECT_CODE(replayer.replay->Prepare(std::move(sequence)), ErrorCode::kInvalidArgument, part);
  };
  refused({.tokens = {0}, .weights = {}}, "expected 1 to 8 targets, came 0");
  refused({.tokens = std::vector<int32_t>(10), .weights = std::vector<float>(9, 1)}, "came 9");
  refused({.tokens = {0, 1}, .weights = {1, 1}}, "one token more than the 2 weights, came 2");
  refused({.tokens = {0, 97}, .weights = {1}}, "tokens from 0 to 96, came 97");
  refused({.tokens = {-1, 1}, .weights = {1}}, "came -1");
  refused({.tokens = {0, 1}, .weights = {-0.5f}}, "finite weights from 0");
  refused({.tokens = {0, 1}, .weights = {std::numeric_limits<float>::quiet_NaN()}}, "finite weights from 0");
  const Kernels& kernels = *ChooseKernels("auto").value();
  for (const int rows : {0, -3, kMaxReplayRows + 1})
    EXPECT_CODE(ReplayGradient::Create(fixture.weights, kernels, {.max_rows = rows}), ErrorCode::kInvalidArgument,
                "came " + std::to_string(rows));
}

TEST(ALossThatIsNotFiniteIsRefused) {
  const ReplayFixture fixture("base");
  Replayer replayer(fixture.weights, fixture.sequences, "auto", OptionsOf(fixture));
  LearnedTensors learned = fixture.learned;
  learned.data()[0] = std::numeric_limits<float>::infinity();
  LearnedTensors gradient(fixture.weights->config, fixture.offsets);
  EXPECT_CODE(replayer.replay->Run(&learned, replayer.batch, fixture.loss, &gradient), ErrorCode::kNonFiniteState,
              "finite losses");
  RunOnce(replayer, fixture, &fixture.learned);  // goes on with what is
}

}  // namespace
}  // namespace hope::test
