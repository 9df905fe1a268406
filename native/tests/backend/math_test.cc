// The scalar transcendental functions against libm in double.
#include "backend/math.h"

#include <cmath>

#include "tests/test.h"

namespace hope::test {
namespace {

struct Range {
  double low, high, step;
};

// The largest relative error of `ours` over the ranges.
double WorstRelative(float (*ours)(float), double (*exact)(double), std::initializer_list<Range> ranges) {
  double worst = 0;
  for (const Range& range : ranges) {
    for (double x = range.low; x <= range.high; x += range.step) {
      const float value = static_cast<float>(x);
      const double right = exact(value);
      if (right != 0) worst = std::max(worst, std::abs(ours(value) - right) / std::abs(right));
    }
  }
  return worst;
}

constexpr double kUlp = 1.2e-7;  // of fp32, relative, at most

TEST(ExpIsWithinTwoUlp) {
  EXPECT_LT(WorstRelative(Exp, [](double x) { return std::exp(x); }, {{-87.3, 88, 0.00371}, {-0.01, 0.01, 1e-6}}),
            2 * kUlp);
  EXPECT_EQ(Exp(0.0f), 1.0f);
  EXPECT_EQ(Exp(-100.0f), 0.0f);
  EXPECT_TRUE(std::isfinite(Exp(1e9f)));
  EXPECT_TRUE(std::isnan(Exp(NAN)));
}

TEST(LogIsWithinTwoUlp) {
  EXPECT_LT(WorstRelative(Log, [](double x) { return std::log(x); },
                          {{1e-6, 0.9, 1e-5}, {1.1, 5000, 0.017}, {1, 1.1, 1e-6}, {0.9, 0.999999, 1e-6}}),
            2 * kUlp);
  EXPECT_EQ(Log(1.0f), 0.0f);
  EXPECT_TRUE(std::isinf(Log(0.0f)) && std::isnan(Log(-1.0f)) && std::isnan(Log(NAN)));
}

TEST(LogSigmoidKeepsItsRelativeAccuracy) {
  const auto exact = [](double x) { return x > 0 ? -std::log1p(std::exp(-x)) : x - std::log1p(std::exp(x)); };
  EXPECT_LT(WorstRelative(LogSigmoid, exact, {{-80, 40, 0.0031}}), 4 * kUlp);
}

TEST(SigmoidAndTanhKeepTheirRelativeAccuracy) {
  EXPECT_LT(WorstRelative(Sigmoid, [](double x) { return 1 / (1 + std::exp(-x)); }, {{-80, 80, 0.0031}}), 4 * kUlp);
  EXPECT_LT(WorstRelative(Tanh, [](double x) { return std::tanh(x); }, {{-20, 20, 0.0007}, {-1e-3, 1e-3, 1e-6}}),
            6 * kUlp);
}

}  // namespace
}  // namespace hope::test
