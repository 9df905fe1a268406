// The replay optimizer against torch.optim.Adam with clip_grad_norm_ and a LambdaLR.
#include "gradient/adam.h"

#include <cmath>
#include <limits>

#include "tests/gradient/replay_fixture.h"
#include "tests/test.h"

namespace hope::test {
namespace {

struct AdamFixture {
  TensorFile file{"adam"};
  std::vector<float> settings = file.Floats("settings"), initial = file.Floats("initial"), grads = file.Floats("grads"),
                     norms = file.Floats("norms"), values = file.Floats("values");
  ReplayAdamConfig config = {.rate = settings[0],
                             .beta1 = settings[1],
                             .beta2 = settings[2],
                             .eps = settings[3],
                             .max_norm = settings[4],
                             .warmup_steps = static_cast<int>(settings[5]),
                             .total_steps = static_cast<int>(settings[6]),
                             .floor = settings[7]};
  size_t count() const { return initial.size(); }
};

TEST(StepsMatchTorch) {
  const AdamFixture fixture;
  ReplayAdam adam(fixture.config, fixture.count());
  std::vector<float> values = fixture.initial;
  for (int step = 0; step < fixture.config.total_steps; ++step) {
    const Result<double> norm = adam.Step(fixture.grads.data() + step * fixture.count(), values.data());
    ASSERT_OK(norm);
    EXPECT_NEAR(norm.value() / fixture.norms[step], 1.0, 1e-6);
    for (size_t i = 0; i < fixture.count(); ++i)
      EXPECT_NEAR(values[i], fixture.values[step * fixture.count() + i], 1e-6);
  }
  EXPECT_EQ(adam.steps(), fixture.config.total_steps);
}

TEST(GoesOnFromKeptState) {
  const AdamFixture fixture;
  ReplayAdam whole(fixture.config, fixture.count()), first(fixture.config, fixture.count()),
      second(fixture.config, fixture.count());
  std::vector<float> a = fixture.initial, b = fixture.initial;
  for (int step = 0; step < fixture.config.total_steps; ++step) {
    const float* gradient = fixture.grads.data() + step * fixture.count();
    ASSERT_OK(whole.Step(gradient, a.data()));
    if (step == 5) {
      std::copy(first.data(), first.data() + 2 * fixture.count(), second.data());
      second.set_steps(first.steps());
    }
    ASSERT_OK((step < 5 ? first : second).Step(gradient, b.data()));
  }
  EXPECT_EQ(a, b);
}

TEST(TheRateWarmsUpAndDecays) {
  const ReplayAdam adam({.rate = 2, .warmup_steps = 4, .total_steps = 8, .floor = 0.25}, 1);
  EXPECT_NEAR(adam.RateOf(0), 0.5, 1e-12);
  EXPECT_NEAR(adam.RateOf(3), 2, 1e-12);
  EXPECT_NEAR(adam.RateOf(4), 2, 1e-12);
  EXPECT_NEAR(adam.RateOf(6), 1.25, 1e-12);
  EXPECT_NEAR(adam.RateOf(8), 0.5, 1e-12);
  EXPECT_NEAR(adam.RateOf(1000), 0.5, 1e-12);
}

TEST(ANonFiniteGradientChangesNothing) {
  ReplayAdam adam({.rate = 1}, 2);
  std::vector<float> values = {1, 2};
  const float bad[] = {0, std::numeric_limits<float>::infinity()};
  EXPECT_CODE(adam.Step(bad, values.data()), ErrorCode::kNonFiniteState, "finite gradient");
  EXPECT_EQ(values, (std::vector<float>{1, 2}));
  EXPECT_EQ(adam.steps(), 0);
}

}  // namespace
}  // namespace hope::test
