// What parity with PyTorch does not show: Newton-Schulz by itself, guards of an update, declared state, both orientations.
#include <algorithm>
#include <cmath>
#include <vector>

#include "backend/registry.h"
#include "memory/levels/cms_level.h"
#include "memory/optimizers/newton_schulz.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

constexpr OptimizerType kTypes[] = {OptimizerType::kSgd,  OptimizerType::kMomentum, OptimizerType::kDgd,
                                    OptimizerType::kAdam, OptimizerType::kMuon,     OptimizerType::kM3,
                                    OptimizerType::kDmgd};

// A random key-major matrix with zero padding.
std::vector<float> RandomMatrix(const MatrixShape& shape, uint64_t seed) {
  Random random(seed);
  std::vector<float> x(shape.count());
  for (int c = 0; c < shape.columns; ++c)
    for (int r = 0; r < shape.d; ++r) x[c * shape.ld + r] = random.Uniform(-1, 1);
  return x;
}

TEST(NewtonSchulzBringsSingularValuesNearOne) {
  const Kernels& kernels = *RunnableKernels().back();
  for (const auto& [d, columns] :
       {std::pair(24, 24), std::pair(20, 7), std::pair(7, 20), std::pair(48, 16), std::pair(33, 50)}) {
    const MatrixShape shape{d, columns, RoundUpToPanel(d)};
    const std::vector<float> x = RandomMatrix(shape, 5);
    std::vector<float> y(shape.count()), scratch(NewtonSchulzScratch(shape));
    NewtonSchulz(kernels, shape, x.data(), y.data(), scratch.data());
    double trace = 0, along = 0;  // sum of squared singular values; <x, y> > 0: the same singular vectors
    for (size_t i = 0; i < y.size(); ++i) trace += double{y[i]} * y[i], along += double{x[i]} * y[i];
    const double mean = trace / std::min(d, columns);
    EXPECT_TRUE(mean > 0.4 && mean < 1.5 && along > 0);
    for (int c = 0; c < columns; ++c)
      for (int r = d; r < shape.ld; ++r) EXPECT_EQ(y[c * shape.ld + r], 0.0f);
  }
  const MatrixShape shape{5, 5, 16};
  std::vector<float> zero(shape.count()), scratch(NewtonSchulzScratch(shape));
  NewtonSchulz(kernels, shape, zero.data(), zero.data(), scratch.data());
  EXPECT_TRUE(std::all_of(zero.begin(), zero.end(), [](float x) { return x == 0; }));
}

// A level with its buffers.
struct TestLevel {
  TestLevel(OptimizerType type, float clip, float max_ratio)
      : a(16 * 20, 0.1f),
        level(Config(type, clip, max_ratio), 20, {.grad_rms = 0.5f, .w2_norm = 2.0f, .dmgd_a = a.data()}) {
    level.Declare("blocks.0", layout);
    for (const PartSpec& part : layout.parts()) storage.emplace_back(part.count);
    buffers = {.delta = storage[level.delta_part()].data(), .grad = storage[level.grad_part()].data()};
    for (const int part : level.optimizer_parts()) buffers.optimizer.push_back(storage[part].data());
  }
  static LevelConfig Config(OptimizerType type, float clip, float max_ratio) {
    LevelConfig config;
    config.name = "fast", config.chunk = 4, config.hidden = 9, config.rate = 0.1f, config.decay = 0.01f;
    config.clip = clip, config.max_ratio = max_ratio, config.optimizer.type = type;
    return config;
  }
  bool Update(int number) {
    std::vector<float> scratch(level.update_scratch_floats());
    return level.Update(*RunnableKernels().back(), buffers, number, scratch.data());
  }
  double norm() const {
    double sum = 0;
    for (int i = 0; i < level.shape().size(); ++i) sum += double{buffers.delta[i]} * buffers.delta[i];
    return std::sqrt(sum);
  }
  std::vector<float> a;
  CmsLevel level;
  Layout layout;
  std::vector<std::vector<float>> storage;
  CmsLevel::Buffers buffers;
};

TEST(EveryOptimizerDescends_StaysUnderTheCap_AndConsumesTheGradient) {
  for (const OptimizerType type : kTypes) {
    TestLevel test(type, 4, 0.2f);
    const std::vector<float> gradient = RandomMatrix(test.level.shape(), 7);
    for (int number = 1; number <= 30; ++number) {
      std::copy(gradient.begin(), gradient.end(), test.buffers.grad);
      EXPECT_TRUE(test.Update(number));
      double along = 0;
      for (size_t i = 0; i < gradient.size(); ++i) along += double{gradient[i]} * test.buffers.delta[i];
      EXPECT_LT(along, 0.0);
      EXPECT_LE(test.norm(), 0.4 * (1 + 1e-5));  // max_ratio * ||W2||
      EXPECT_TRUE(std::all_of(test.buffers.grad, test.buffers.grad + gradient.size(), [](float g) { return g == 0; }));
    }
    EXPECT_NEAR(test.norm(), 0.4, 1e-4);
  }
}

TEST(AnSgdStepIsWhatThePageSays_WithAndWithoutTheClip) {
  for (const float clip : {100.0f, 0.25f}) {
    TestLevel test(OptimizerType::kSgd, clip, 100);
    std::fill(test.buffers.grad, test.buffers.grad + test.level.shape().size(), 0.0f);
    double squares = 0;
    for (int c = 0; c < 9; ++c) {
      for (int r = 0; r < 20; ++r) {
        const float g = 0.1f * static_cast<float>(r - c);
        test.buffers.grad[c * 32 + r] = g;
        test.buffers.delta[c * 32 + r] = 1;
        squares += std::pow(double{g} / 4 / 0.5, 2);
      }
    }
    const double rho = std::sqrt(squares / 180), factor = rho > clip ? clip / rho : 1;
    EXPECT_TRUE(test.Update(1));
    for (int c = 0; c < 9; ++c)
      for (int r = 0; r < 20; ++r)
        EXPECT_NEAR(test.buffers.delta[c * 32 + r], 0.99 - 0.1 * factor * 0.1 * (r - c) / 4 / 0.5, 1e-6);
  }
}

TEST(AnUpdateThatIsNotFiniteSaysSo) {
  for (const OptimizerType type : kTypes) {
    TestLevel test(type, 4, 0.2f);
    test.buffers.grad[3] = NAN;
    EXPECT_FALSE(test.Update(1));
  }
}

TEST(TheLayoutDependsOnNamesLevelsAndCounts) {
  Layout a, b, c, d;
  EXPECT_EQ(a.Add({"x", "fast", 3}), 0);
  b.Add({"x", "fast", 3}), c.Add({"x", "slow", 3}), d.Add({"x", "fast", 4});
  EXPECT_EQ(a.hash(), b.hash());
  EXPECT_NE(a.hash(), c.hash());
  EXPECT_NE(a.hash(), d.hash());
  EXPECT_EQ(a.find("x"), 0);
  EXPECT_EQ(a.find("y"), -1);
}

}  // namespace
}  // namespace hope::test
