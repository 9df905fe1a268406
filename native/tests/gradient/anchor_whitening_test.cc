// The coordinates in which a consolidation learns.
#include "gradient/anchor_whitening.h"

#include <algorithm>
#include <random>

#include "backend/registry.h"
#include "tests/test.h"

namespace hope::test {
namespace {

constexpr int kModel = 16, kHidden = 60, kRows = 40;
constexpr double kRidge = 0.05;

struct Fixture {
  Fixture() {
    config.n_blocks = 2;
    config.adaptive_blocks = 1;
    config.d_model = kModel;
    config.levels.resize(2);
    config.levels[0].hidden = config.levels[1].hidden = kHidden;
    config.levels[1].rank = 4;
  }
  // Some directions are used far more than others.
  std::vector<float> Features(std::mt19937& random) const {
    std::normal_distribution<float> normal;
    std::vector<float> h(kRows * kHidden);
    for (int r = 0; r < kRows; ++r)
      for (int i = 0; i < kHidden; ++i) h[r * kHidden + i] = normal(random) / static_cast<float>(1 + i) + 0.5f;
    return h;
  }
  LearnedTensors Random(std::mt19937& random) const {
    std::normal_distribution<float> normal;
    LearnedTensors tensors(config, false);
    std::generate_n(tensors.data(), tensors.count(), [&] { return normal(random); });
    return tensors;
  }
  ModelConfig config;
  const Kernels& kernels = *RunnableKernels().front();
};

double Dot(const LearnedTensors& a, const LearnedTensors& b, const LearnedTensor& tensor) {
  double sum = 0;
  for (size_t i = tensor.offset; i < tensor.offset + tensor.count; ++i)
    sum += static_cast<double>(a.data()[i]) * b.data()[i];
  return sum;
}

// ||step||^2 in white coordinates is what the anchors see of it, relative to their mean feature, and the ridge's part.
TEST(a_step_has_the_size_that_the_anchors_see) {
  const Fixture fixture;
  std::mt19937 random(1);
  AnchorWhitening whitening(fixture.kernels, fixture.config);
  const std::vector<float> h = fixture.Features(random);
  whitening.Observe(1, 0, h.data(), kRows);
  whitening.Finish();
  const LearnedTensors step = fixture.Random(random);
  LearnedTensors delta(fixture.config, false);
  whitening.AddFromWhite(step, delta);

  const float* const values = delta.find(LearnedTensor::Kind::kDelta, 1, 0);
  double seen = 0, squares = 0, features = 0;
  for (int r = 0; r < kRows; ++r)
    for (int c = 0; c < kModel; ++c) {
      double y = 0;
      for (int i = 0; i < kHidden; ++i) y += h[r * kHidden + i] * values[i * kModel + c];
      seen += y * y;
    }
  for (const float value : h) features += value * value;
  for (int i = 0; i < kHidden * kModel; ++i) squares += values[i] * values[i];
  const double expected = Dot(step, step, step.tensors()[0]);
  EXPECT_NEAR((seen * kHidden / features + kRidge * squares) / expected, 1.0, 1e-4);
}

TEST(gradients_go_the_other_way_and_low_rank_levels_stay_as_they_are) {
  const Fixture fixture;
  std::mt19937 random(2);
  AnchorWhitening whitening(fixture.kernels, fixture.config);
  const std::vector<float> h = fixture.Features(random);
  for (const int level : {0, 1}) whitening.Observe(1, level, h.data(), kRows);
  whitening.Finish();
  const LearnedTensors gradient = fixture.Random(random), step = fixture.Random(random);
  LearnedTensors white(fixture.config, false), delta(fixture.config, false);
  whitening.ToWhite(gradient, white);
  whitening.AddFromWhite(step, delta);
  for (const LearnedTensor& tensor : step.tensors())
    EXPECT_NEAR(Dot(gradient, delta, tensor) / Dot(white, step, tensor), 1.0, 1e-4);
  const LearnedTensor& low_rank = step.tensors()[1];
  for (size_t i = 0; i < low_rank.count; ++i)
    EXPECT_EQ(white.data()[low_rank.offset + i], gradient.data()[low_rank.offset + i]);
}

// Without anchors every direction is as good as another.
TEST(what_saw_nothing_stays_as_it_is) {
  const Fixture fixture;
  std::mt19937 random(3);
  AnchorWhitening whitening(fixture.kernels, fixture.config);
  whitening.Finish();
  const LearnedTensors gradient = fixture.Random(random);
  LearnedTensors white(fixture.config, false);
  whitening.ToWhite(gradient, white);
  for (size_t i = 0; i < white.count(); ++i) EXPECT_EQ(white.data()[i], gradient.data()[i]);
}

}  // namespace
}  // namespace hope::test
