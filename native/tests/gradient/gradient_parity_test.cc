// Losses and gradients of the engine's reverse mode against PyTorch's autograd.
#include <cstdio>

#include "tests/gradient/replay_fixture.h"
#include "tests/test.h"

namespace hope::test {
namespace {

constexpr double kTolerance = 1e-4;  // of the largest magnitude of a tensor

void CheckFixture(const std::string& name, const std::string& isa, int max_rows) {
  const ReplayFixture fixture(name);
  Replayer replayer(fixture.weights, fixture.sequences, isa, {.max_rows = max_rows, .offsets = fixture.offsets});
  LearnedTensors gradient(fixture.weights->config, fixture.offsets);
  const Result<ReplayLosses> losses = replayer.replay->Run(&fixture.learned, replayer.batch, fixture.loss, &gradient);
  ASSERT_OK(losses);
  const ReplayLosses& found = losses.value();
  const double values[] = {found.total, found.replay_nll, found.anchor_nll, found.kl};
  for (int i = 0; i < 4; ++i) EXPECT_NEAR(values[i] / fixture.losses[i], 1.0, kTolerance);
  double worst = 0;
  std::string where;
  for (const LearnedTensor& tensor : gradient.tensors()) {
    const double difference =
        RelativeDifference({gradient.data() + tensor.offset, tensor.count}, fixture.Gradient(tensor));
    if (!EXPECT_LT(difference, kTolerance)) std::printf("  in %s\n", tensor.name.c_str());
    if (difference >= worst) worst = difference, where = tensor.name;
  }
  std::printf("  %-20s %-10s %3d rows  worst %.1e (%s)\n", name.c_str(), isa.c_str(), max_rows, worst, where.c_str());
}

TEST(EveryFixtureMatchesAutograd) {
  for (const std::string& name : GradientFixtureNames()) {
    CheckFixture(name, "auto", 203);   // the longest sequence fills a group
    CheckFixture(name, "auto", 1024);  // all of them are one
  }
}

TEST(TheReferenceKernelsMatchAutograd) { CheckFixture("base", "reference", 256); }

}  // namespace
}  // namespace hope::test
