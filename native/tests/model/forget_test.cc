// Forgetting: what goes, what stays, and that the rest goes on as if the forgotten had never been.
#include "model/forget.h"

#include <algorithm>

#include "backend/registry.h"
#include "tests/model/fixture.h"
#include "tests/model/stream.h"
#include "tests/test.h"

namespace hope::test {
namespace {

Model MakeModel(const Fixture& fixture) { return Model(fixture.weights(), *ChooseKernels("auto").value(), 1); }

TEST(AForgottenLevelIsOneThatNeverLearned) {
  for (const char* name : {"base", "adam", "dgd", "low_rank", "teach_cms"}) {
    const Fixture fixture(name);
    const ModelConfig& config = fixture.weights()->config;
    Model model = MakeModel(fixture);
    // Before the first update: what the others learned does not depend on the level that goes.
    Text with = RandomText(config, 41, 12, 100), without = with;
    for (uint32_t& mask : with.masks) mask = 7;
    for (uint32_t& mask : without.masks) mask = 5;
    SessionState state = ReadAll(model, model.NewSession(), with).state;
    EXPECT_EQ(state.counters.level_pending[1], int64_t{11});
    Forget(state, config, {.levels = 2});
    EXPECT_EQ(Difference(state, ReadAll(model, model.NewSession(), without).state), "");

    // After updates: no bytes, no counts; the other levels and the stream stay.
    const Reader taught = ReadAll(model, model.NewSession(), RandomText(config, 42, 150, 100));
    state = taught.state;
    Forget(state, config, {.levels = 2});
    EXPECT_EQ(state.bytes_of_level(config.levels[1].name), size_t{0});
    EXPECT_EQ(state.counters.level_updates[1], int64_t{0});
    EXPECT_EQ(state.counters.level_updates[0], taught.state.counters.level_updates[0]);
    EXPECT_EQ(state.counters.position, taught.state.counters.position);
    EXPECT_EQ(state.bytes(), taught.state.bytes() - taught.state.bytes_of_level(config.levels[1].name));
    const Text more = RandomText(config, 43, 100, 100);
    EXPECT_EQ(ReadAll(model, state, more).state.counters.level_updates[1], int64_t{3});  // at 160, 192, 224
  }
}

// A new session that holds the CMS levels of another one.
SessionState LevelsOf(const Model& model, const SessionState& source) {
  SessionState state = model.NewSession();
  const std::vector<PartSpec>& parts = model.layout()->parts();
  for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
    if (parts[i].level == "titans" || parts[i].level == "stream" || !source.allocated(i)) continue;
    std::copy_n(source.read(i), parts[i].count, state.write(i));
  }
  return state;
}

TEST(WithoutTheRecurrentStateTheLevelsAreReadFromTheirWeightsAlone) {
  for (const char* name : {"base", "static_projections", "dgd", "teach_cms"}) {
    const Fixture fixture(name);
    const ModelConfig& config = fixture.weights()->config;
    Model model = MakeModel(fixture);
    Text taught = RandomText(config, 44, 256, 100);
    for (size_t t = 193; t < taught.masks.size(); ++t) taught.masks[t] = 0;  // every update is made by 256
    SessionState state = ReadAll(model, model.NewSession(), taught).state;
    const SessionState fresh = LevelsOf(model, state);
    Forget(state, config, {.titans = true});
    EXPECT_EQ(state.bytes_of_level("titans") + state.bytes_of_level("stream"), size_t{0});
    EXPECT_EQ(state.counters.position, int64_t{256});
    EXPECT_EQ(state.counters.last_token, -1);
    const Text text = RandomText(config, 45, 150, 0);  // begins with bos
    // 256 is a multiple of every chunk: the two differ in nothing but the position.
    const std::vector<float> alone = ReadAll(model, state, text).trace.nll;
    EXPECT_TRUE(alone == ReadAll(model, fresh, text).trace.nll);
    EXPECT_FALSE(alone == ReadAll(model, model.NewSession(), text).trace.nll);
  }
}

TEST(TheCadenceOfTheLevelsSurvivesANewStream) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  SessionState state = ReadAll(model, model.NewSession(), RandomText(config, 46, 10, 0)).state;
  for (int i = 0; i < 12; ++i) {  // streams shorter than the slowest level's chunk of 64
    Text text = RandomText(config, 50 + i, 10, 0);
    for (size_t t = 1; t < text.masks.size(); ++t) text.masks[t] = 7;
    state = ReadAll(model, state, text).state;
    Forget(state, config, {.titans = true});
  }
  EXPECT_EQ(state.counters.position, int64_t{130});
  EXPECT_EQ(state.counters.level_updates, (std::vector<int64_t>{8, 4, 2}));
}

TEST(ASplitAfterForgettingChangesNoBit) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  for (const int length : {1, 21, 64, 131}) {
    SessionState state = ReadAll(model, model.NewSession(), RandomText(config, 47, length, 100)).state;
    Forget(state, config, {.levels = 1, .titans = true});
    const Text text = RandomText(config, 48, 200, 80);
    const Reader whole = ReadAll(model, state, text);
    EXPECT_EQ(Difference(ReadAll(model, state, text, 1), whole), "");
    Random random(3);
    EXPECT_EQ(Difference(ReadAll(model, state, text, 1 << 20, &random), whole), "");
  }
}

TEST(WithNothingLeftASessionIsANewOne) {
  const Fixture fixture("base");
  const ModelConfig& config = fixture.weights()->config;
  Model model = MakeModel(fixture);
  SessionState state = ReadAll(model, model.NewSession(), RandomText(config, 49, 150, 100)).state;
  SessionState read_only = ReadAll(model, model.NewSession(), RandomText(config, 49, 150, 0)).state;
  Forget(state, config, {.levels = 0xFFFFFFFFu, .titans = true});
  EXPECT_EQ(Difference(state, model.NewSession()), "");
  Forget(read_only, config, {.titans = true});
  EXPECT_EQ(Difference(read_only, model.NewSession()), "");
}

}  // namespace
}  // namespace hope::test
