// The trace of learned tokens: what it says is what the accumulated gradient holds, and asking for it changes nothing.
#include <cmath>
#include <cstring>

#include "backend/registry.h"
#include "tests/model/fixture.h"
#include "tests/model/stream.h"
#include "tests/test.h"

namespace hope::test {
namespace {

Model MakeModel(const Fixture& fixture) { return Model(fixture.weights(), *ChooseKernels("auto").value(), 1); }

// Feeds a text in pieces of at most `piece` tokens; [tokens, levels].
std::vector<float> ReadTraced(Model& model, SessionState& state, const Text& text, int piece) {
  std::vector<float> trace;
  for (size_t done = 0; done < text.tokens.size();) {
    const int left = static_cast<int>(text.tokens.size() - done);
    const int count = model.SegmentLimit(state.counters.position, std::min(piece, left));
    Segment segment;
    segment.state = &state;
    segment.tokens = std::span(text.tokens).subspan(done, count);
    segment.learn = std::span(text.masks).subspan(done, count);
    segment.want_nll = segment.want_trace = true;
    model.Run({&segment, 1});
    EXPECT_OK(segment.status);
    trace.insert(trace.end(), segment.trace.begin(), segment.trace.end());
    done += count;
  }
  return trace;
}

// ||G||_F of a level in a block, 0 when nothing was accumulated.
double GradientNorm(const Model& model, const SessionState& state, int block, const LevelConfig& level) {
  const int part = model.layout()->find("blocks." + std::to_string(block) + ".cms." + level.name + ".grad");
  const float* grad = state.read(part);
  if (grad == nullptr) return 0;
  double sum = 0;
  for (size_t i = 0; i < model.layout()->parts()[part].count; ++i) sum += static_cast<double>(grad[i]) * grad[i];
  return std::sqrt(sum);
}

// Of a session that has learned one token: the root mean square over blocks of the mean entry of G / (C_l grad_rms).
double ExpectedSize(const Model& model, const SessionState& state, int l) {
  const ModelConfig& config = model.weights().config;
  const LevelConfig& level = config.levels[l];
  double sum = 0;
  for (int b = config.first_adaptive_block(); b < config.n_blocks; ++b) {
    const double entries = static_cast<double>(config.d_model) * level.delta_columns();
    const double size = GradientNorm(model, state, b, level) /
                        (level.chunk * (model.weights().blocks[b].levels[l].grad_rms + 1e-8) * std::sqrt(entries));
    sum += size * size;
  }
  return std::sqrt(sum / config.adaptive_blocks);
}

TEST(ATokensSizeIsThatOfWhatItAddedToTheGradient) {
  for (const char* name : {"base", "low_rank", "odd_sizes", "last_block", "teach_cms"}) {
    const Fixture fixture(name);
    Model model = MakeModel(fixture);
    for (const int piece : {1, 64}) {  // the pair across segments and the pair inside one
      Text text = RandomText(fixture.weights()->config, 31, 12, 0);
      text.masks[7] = 1 | 4;
      SessionState state = model.NewSession();
      const std::vector<float> trace = ReadTraced(model, state, text, piece);
      const size_t levels = fixture.weights()->config.levels.size();
      ASSERT_EQ(trace.size(), 12 * levels);
      for (size_t t = 0; t < 12; ++t) {
        for (size_t l = 0; l < levels; ++l) {
          const double expected = t == 7 && l != 1 ? ExpectedSize(model, state, static_cast<int>(l)) : 0;
          EXPECT_NEAR(trace[t * levels + l], expected, 1e-5 * expected);
          if (t == 7 && l != 1) EXPECT_GT(trace[t * levels + l], 0.0f);
        }
      }
    }
  }
}

TEST(ATraceIsTheSameForAnySplit_AndItsReaderEndsWhereOthersDo) {
  const Fixture fixture("base");
  Model model = MakeModel(fixture);
  const Text text = RandomText(fixture.weights()->config, 32, 200);
  SessionState whole = model.NewSession(), single = model.NewSession();
  const std::vector<float> trace = ReadTraced(model, whole, text, 64), pieces = ReadTraced(model, single, text, 1);
  ASSERT_EQ(trace.size(), pieces.size());
  EXPECT_EQ(std::memcmp(trace.data(), pieces.data(), trace.size() * sizeof(float)), 0);
  const Reader untraced = ReadAll(model, model.NewSession(), text);
  EXPECT_EQ(Difference(whole, untraced.state), "");
  EXPECT_EQ(Difference(single, untraced.state), "");
}

}  // namespace
}  // namespace hope::test
