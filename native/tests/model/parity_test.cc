// The engine against the PyTorch reference: logits, losses, Deltas after updates and every state tensor after 2,000 tokens.
#include <algorithm>
#include <cstdio>
#include <map>

#include "backend/registry.h"
#include "tests/model/fixture.h"
#include "tests/test.h"

namespace hope::test {
namespace {

constexpr double kTolerance = 1e-4;  // of the largest magnitude of a tensor

// Keeps the worst difference for one line of output per fixture.
struct Worst {
  double difference = 0;
  std::string what;
  void Check(const std::string& name, const std::vector<float>& actual, const std::vector<float>& expected) {
    const double now = RelativeDifference(actual, expected);
    if (now > kTolerance) Fail(__FILE__, __LINE__, name + ": relative difference " + std::to_string(now));
    if (now >= difference) difference = now, what = name;
  }
};

// One session fed the fixture's text, stopping after every token whose logits are wanted.
class Replay {
 public:
  Replay(const Fixture& fixture, const std::string& isa)
      : fixture_(fixture), model_(fixture.weights(), *ChooseKernels(isa).value(), 1), state_(model_.NewSession()) {
    for (const int32_t position : fixture.Ints("logit_positions")) stops_.push_back(position + 1);
  }

  void Run() {
    const int count = static_cast<int>(fixture_.tokens().size());
    for (size_t stop = 0; state_.counters.position < count;) {
      const int64_t position = state_.counters.position;
      while (stop < stops_.size() && stops_[stop] <= position) ++stop;
      const int64_t end = stop < stops_.size() ? stops_[stop] : count;
      Feed(model_.SegmentLimit(position, static_cast<int>(end - position)));
      RecordUpdates();
    }
  }

  void CheckState(Worst& worst) const {
    for (const std::string& name : fixture_.TensorsOf("state.")) {
      const std::string part = name.substr(6);
      if (part.compare(0, 4, "cms.") == 0) continue;  // counters, below
      if (part.find(".projections.pending.") != std::string::npos) continue;
      const int index = model_.layout()->find(part);
      if (!EXPECT_TRUE(index >= 0)) continue;
      const size_t floats = model_.layout()->parts()[index].count;
      const float* values = state_.read(index);
      const std::vector<float> zeros(floats);
      worst.Check(name, FixtureOrder(*fixture_.weights(), part, values == nullptr ? zeros.data() : values, floats),
                  fixture_.Floats(name));
    }
    CheckPending(worst);
    const std::vector<LevelConfig>& levels = fixture_.weights()->config.levels;
    for (size_t l = 0; l < levels.size(); ++l) {
      EXPECT_EQ(state_.counters.level_pending[l], fixture_.Ints("state.cms." + levels[l].name + ".pending_count")[0]);
      EXPECT_EQ(state_.counters.level_updates[l], fixture_.Ints("state.cms." + levels[l].name + ".updates")[0]);
    }
  }

  std::vector<float> nll, logits;
  std::map<std::string, std::vector<float>> updates;  // by fixture name

 private:
  void Feed(int count) {
    const int64_t position = state_.counters.position;
    Segment segment;
    segment.state = &state_;
    segment.tokens = std::span(fixture_.tokens()).subspan(position, count);
    segment.learn = std::span(fixture_.masks()).subspan(position, count);
    segment.want_nll = true;
    model_.Run({&segment, 1});
    EXPECT_OK(segment.status);
    for (int t = 0; t < count; ++t)
      if (position + t > 0) nll.push_back(segment.nll[t]);
    if (std::find(stops_.begin(), stops_.end(), position + count) != stops_.end())
      logits.insert(logits.end(), segment.last_logits, segment.last_logits + fixture_.weights()->config.vocab_size);
  }

  // An update happens at the start of a run, so the Deltas after it are those the session holds now.
  void RecordUpdates() {
    const ModelConfig& config = fixture_.weights()->config;
    for (size_t l = 0; l < config.levels.size(); ++l) {
      const int64_t number = state_.counters.level_updates[l];
      for (int b = config.first_adaptive_block(); b < config.n_blocks; ++b) {
        const std::string part = "blocks." + std::to_string(b) + ".cms." + config.levels[l].name + ".delta";
        const std::string name = "updates." + std::to_string(number) + "." + part;
        if (number == 0 || updates.count(name) > 0 || !fixture_.has(name)) continue;
        const int index = model_.layout()->find(part);
        updates[name] =
            FixtureOrder(*fixture_.weights(), part, state_.read(index), model_.layout()->parts()[index].count);
      }
    }
  }

  // The unfinished projection chunk: per head k [C, e], l2(v) [C, e], log alpha [C], eta [C]; in the fixture [n, H, ...].
  void CheckPending(Worst& worst) const {
    const ModelConfig& config = fixture_.weights()->config;
    if (!config.self_modifying) return;
    const size_t heads = config.n_heads, e = config.head_dim, chunk = config.projection_chunk;
    const size_t rows = state_.counters.position % chunk, per_head = chunk * (2 * e + 2);
    for (int b = 0; b < config.n_blocks; ++b) {
      const std::string prefix = "blocks." + std::to_string(b) + ".projections.pending";
      const float* pending = state_.read(model_.layout()->find(prefix));
      std::vector<float> k, unit, log_alpha, eta;
      for (size_t t = 0; t < rows; ++t) {
        for (size_t h = 0; h < heads; ++h) {
          const float* head = pending + h * per_head;
          k.insert(k.end(), head + t * e, head + (t + 1) * e);
          unit.insert(unit.end(), head + (chunk + t) * e, head + (chunk + t + 1) * e);
          log_alpha.push_back(head[2 * chunk * e + t]);
          eta.push_back(head[2 * chunk * e + chunk + t]);
        }
      }
      const std::string name = "state." + prefix;
      worst.Check(name + ".k", k, fixture_.Floats(name + ".k"));
      worst.Check(name + ".v_unit", unit, fixture_.Floats(name + ".v_unit"));
      worst.Check(name + ".log_alpha", log_alpha, fixture_.Floats(name + ".log_alpha"));
      worst.Check(name + ".eta", eta, fixture_.Floats(name + ".eta"));
    }
  }

  const Fixture& fixture_;
  Model model_;
  SessionState state_;
  std::vector<int64_t> stops_;
};

void CheckFixture(const std::string& name, const std::string& isa) {
  const Fixture fixture(name);
  Replay replay(fixture, isa);
  replay.Run();
  Worst worst;
  worst.Check("nll", replay.nll, fixture.Floats("nll"));
  worst.Check("logits", replay.logits, fixture.Floats("logits"));
  const std::vector<std::string> updates = fixture.TensorsOf("updates.");
  EXPECT_EQ(replay.updates.size(), updates.size());
  for (const std::string& update : updates) worst.Check(update, replay.updates[update], fixture.Floats(update));
  replay.CheckState(worst);
  std::printf("  %-20s %-10s worst %.1e (%s)\n", name.c_str(), isa.c_str(), worst.difference, worst.what.c_str());
}

TEST(EveryFixtureMatchesPyTorch) {
  for (const std::string& name : FixtureNames()) CheckFixture(name, "auto");
}

TEST(TheReferenceKernelsMatchPyTorch) { CheckFixture("base", "reference"); }

}  // namespace
}  // namespace hope::test
