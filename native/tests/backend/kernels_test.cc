// Every kernel of every instruction set this machine runs against reference.cc, which must be equal bit for bit, and
// reference.cc against double arithmetic within the tolerance of its table.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>
#include <vector>

#include "backend/gather.h"
#include "backend/registry.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

const int kSizes[] = {1, 2, 7, 15, 16, 17, 31, 32, 33, 48, 64, 97, 130, 192, 255, 1000};

std::vector<float> Values(Random& random, size_t count, float range = 3.0f) {
  std::vector<float> values(count);
  for (float& value : values) value = random.Uniform(-range, range);
  return values;
}

bool SameBits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

// Tables to compare with the reference; says which instruction sets go unchecked.
std::vector<const Kernels*> Others() {
  std::vector<const Kernels*> tables = RunnableKernels();
  tables.erase(tables.begin());
  for (const char* name : {"avx2", "avx512"})
    if (!ChooseKernels(name).ok())
      std::printf("  SKIPPED: this CPU cannot run %s; its kernels are compiled but NOT checked here\n", name);
  return tables;
}

// A matrix [k, n] in both layouts and both types.
struct TestMatrix {
  MatrixView view;
  std::vector<float> f32;
  std::vector<uint16_t> bf16;
};

TestMatrix MakeMatrix(Random& random, int k, int n, DType dtype, bool packed) {
  TestMatrix m;
  const size_t ld = RoundUpToPanel(n);
  m.f32.resize(ld * k);
  m.bf16.resize(ld * k);
  const size_t k_stride = packed ? kPanel : ld, panel_stride = packed ? size_t{kPanel} * k : kPanel;
  for (int i = 0; i < k; ++i) {
    for (int j = 0; j < n; ++j) {
      const uint32_t bits = std::bit_cast<uint32_t>(random.Uniform(-1, 1)) & 0xFFFF0000u;  // exact in both types
      const size_t at = j / kPanel * panel_stride + i * k_stride + j % kPanel;
      m.f32[at] = std::bit_cast<float>(bits);
      m.bf16[at] = static_cast<uint16_t>(bits >> 16);
    }
  }
  m.view = {.data = dtype == DType::kF32 ? static_cast<const void*>(m.f32.data()) : m.bf16.data(),
            .dtype = dtype,
            .k = k,
            .n = n,
            .k_stride = k_stride,
            .panel_stride = panel_stride};
  return m;
}

std::vector<float> RunLinear(const Kernels& kernels, const std::vector<float>& x, int rows, const TestMatrix& m,
                             bool add) {
  std::vector<float> y(static_cast<size_t>(rows) * m.view.n, 0.5f);
  kernels.linear({.x = x.data(),
                  .ldx = static_cast<size_t>(m.view.k),
                  .rows = rows,
                  .w = m.view,
                  .y = y.data(),
                  .ldy = static_cast<size_t>(m.view.n),
                  .add = add,
                  .panel_begin = 0,
                  .panel_end = RoundUpToPanel(m.view.n) / kPanel});
  return y;
}

TEST(LinearHasTheSameBitsOnEveryInstructionSet) {
  const std::vector<const Kernels*> others = Others();
  Random random(1);
  for (const int n : {1, 15, 16, 17, 48, 64, 97, 130, 192}) {
    for (const int k : {1, 3, 16, 37, 192}) {
      for (const DType dtype : {DType::kF32, DType::kBF16}) {
        for (const bool packed : {true, false}) {
          const TestMatrix m = MakeMatrix(random, k, n, dtype, packed);
          for (const int rows : {1, 2, 3, 4, 5, 6, 7, 13}) {
            const std::vector<float> x = Values(random, static_cast<size_t>(rows) * k);
            const bool add = rows % 2 == 0;
            const std::vector<float> expected = RunLinear(*RunnableKernels().front(), x, rows, m, add);
            for (const Kernels* kernels : others) EXPECT_TRUE(SameBits(RunLinear(*kernels, x, rows, m, add), expected));
          }
        }
      }
    }
  }
}

TEST(ALinearRowDoesNotDependOnTheOtherRowsOrOnThePanelsTaken) {
  Random random(2);
  const int k = 70, n = 200, rows = 11;
  for (const Kernels* kernels : RunnableKernels()) {
    for (const DType dtype : {DType::kF32, DType::kBF16}) {
      const TestMatrix m = MakeMatrix(random, k, n, dtype, true);
      const std::vector<float> x = Values(random, rows * k);
      const std::vector<float> together = RunLinear(*kernels, x, rows, m, false);
      for (int r = 0; r < rows; ++r) {
        const std::vector<float> row(x.begin() + r * k, x.begin() + (r + 1) * k);
        EXPECT_TRUE(SameBits(RunLinear(*kernels, row, 1, m, false),
                             {together.begin() + r * n, together.begin() + (r + 1) * n}));
      }
      std::vector<float> pieces(rows * n);
      for (int panel = 0; panel < 13; panel += 3)
        kernels->linear({.x = x.data(),
                         .ldx = k,
                         .rows = rows,
                         .w = m.view,
                         .y = pieces.data(),
                         .ldy = n,
                         .add = false,
                         .panel_begin = panel,
                         .panel_end = std::min(panel + 3, 13)});
      EXPECT_TRUE(SameBits(pieces, together));
    }
  }
}

TEST(TheReferenceLinearIsTheMatrixProduct) {
  Random random(3);
  const int k = 130, n = 50, rows = 3;
  const TestMatrix m = MakeMatrix(random, k, n, DType::kBF16, true);
  const std::vector<float> x = Values(random, rows * k), y = RunLinear(*RunnableKernels().front(), x, rows, m, true);
  for (int r = 0; r < rows; ++r) {
    for (int j = 0; j < n; ++j) {
      double sum = 0.5;
      for (int i = 0; i < k; ++i)
        sum += double{x[r * k + i]} * m.f32[j / kPanel * m.view.panel_stride + i * kPanel + j % kPanel];
      EXPECT_NEAR(y[r * n + j], sum, 2e-5);
    }
  }
}

TEST(OuterProductsHaveTheSameBitsWhole_SplitAndOnEveryInstructionSet) {
  const std::vector<const Kernels*> others = Others();
  Random random(4);
  for (const int n : {1, 16, 17, 40, 192}) {
    for (const int k : {1, 4, 7, 24}) {
      const int rows = 5;
      const std::vector<float> h = Values(random, rows * k), delta = Values(random, rows * n),
                               start = Values(random, k * n);
      const auto run = [&](const Kernels& kernels, int first, int count, std::vector<float>& g) {
        kernels.outer_accumulate({.h = h.data() + first * k,
                                  .ldh = static_cast<size_t>(k),
                                  .delta = delta.data() + first * n,
                                  .ldd = static_cast<size_t>(n),
                                  .rows = count,
                                  .k = k,
                                  .n = n,
                                  .g = g.data(),
                                  .ldg = static_cast<size_t>(n)});
      };
      std::vector<float> expected = start;
      run(*RunnableKernels().front(), 0, rows, expected);
      double sum = start[k * n - 1];
      for (int t = 0; t < rows; ++t) sum += double{h[t * k + k - 1]} * delta[t * n + n - 1];
      EXPECT_NEAR(expected[k * n - 1], sum, 1e-5);
      for (const Kernels* kernels : others) {
        std::vector<float> whole = start, split = start;
        run(*kernels, 0, rows, whole);
        run(*kernels, 0, 2, split);
        run(*kernels, 2, rows - 2, split);
        EXPECT_TRUE(SameBits(whole, expected));
        EXPECT_TRUE(SameBits(split, expected));
      }
    }
  }
}

// One row kernel as a function of (kernels, inputs a and b [n]) to outputs, what it is in double, and how near fp32 comes.
struct RowCase {
  const char* name;
  double tolerance;  // relative to 1 + |expected|
  std::function<std::vector<float>(const Kernels&, std::vector<float> a, std::vector<float> b)> run;
  std::function<double(const std::vector<float>& a, const std::vector<float>& b, size_t i)> expected;
};

double DotOf(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += double{a[i]} * b[i];
  return sum;
}
double SigmoidOf(double x) { return 1 / (1 + std::exp(-x)); }

const std::vector<RowCase>& RowCases() {
  using Row = std::vector<float>;
  static const std::vector<RowCase> cases = {
      {"dot", 1e-4, [](const Kernels& k, Row a, Row b) { return Row{k.dot(a.data(), b.data(), a.size())}; },
       [](const Row& a, const Row& b, size_t) { return DotOf(a, b); }},
      {"rms_norm", 1e-6,
       [](const Kernels& k, Row a, Row b) {
         k.rms_norm(a.data(), b.data(), 1e-5f, a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row& b, size_t i) { return a[i] * b[i] / std::sqrt(DotOf(a, a) / a.size() + 1e-5); }},
      {"l2_norm", 1e-6,
       [](const Kernels& k, Row a, Row) {
         k.l2_norm(a.data(), a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row&, size_t i) { return a[i] / std::sqrt(DotOf(a, a) + 1e-6); }},
      {"axpy", 1e-6,
       [](const Kernels& k, Row a, Row b) {
         k.axpy(0.7f, a.data(), a.size(), b.data());
         return b;
       },
       [](const Row& a, const Row& b, size_t i) { return double{0.7f} * a[i] + b[i]; }},
      {"scale", 1e-6,
       [](const Kernels& k, Row a, Row) {
         k.scale(-1.3f, a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row&, size_t i) { return double{-1.3f} * a[i]; }},
      {"add", 1e-6,
       [](const Kernels& k, Row a, Row b) {
         k.add(a.data(), a.size(), b.data());
         return b;
       },
       [](const Row& a, const Row& b, size_t i) { return double{a[i]} + b[i]; }},
      {"mul", 1e-6,
       [](const Kernels& k, Row a, Row b) {
         k.mul(a.data(), a.size(), b.data());
         return b;
       },
       [](const Row& a, const Row& b, size_t i) { return double{a[i]} * b[i]; }},
      {"exp", 3e-7,
       [](const Kernels& k, Row a, Row) {
         k.exp(a.data(), a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row&, size_t i) { return std::exp(double{a[i]}); }},
      {"sigmoid", 3e-7,
       [](const Kernels& k, Row a, Row) {
         k.sigmoid(a.data(), a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row&, size_t i) { return SigmoidOf(a[i]); }},
      {"silu", 1e-6,
       [](const Kernels& k, Row a, Row) {
         k.silu(a.data(), a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row&, size_t i) { return a[i] * SigmoidOf(a[i]); }},
      {"silu_mul", 1e-6,
       [](const Kernels& k, Row a, Row b) {
         k.silu_mul(a.data(), b.data(), a.size(), a.data());
         return a;
       },
       [](const Row& a, const Row& b, size_t i) { return a[i] * SigmoidOf(a[i]) * b[i]; }},
      {"max", 0, [](const Kernels& k, Row a, Row) { return Row{k.max(a.data(), a.size())}; },
       [](const Row& a, const Row&, size_t) { return double{*std::max_element(a.begin(), a.end())}; }},
      {"exp_sum", 1e-5,
       [](const Kernels& k, Row a, Row) {
         const float sum = k.exp_sum(a.data(), 3.0f, a.size(), a.data());
         a.insert(a.begin(), sum);
         return a;
       },
       [](const Row& a, const Row&, size_t i) {
         if (i > 0) return std::exp(double{a[i - 1]} - 3);
         double sum = 0;
         for (const float value : a) sum += std::exp(double{value} - 3);
         return sum;
       }},
      {"conv_silu", 1e-5,
       [](const Kernels& k, Row a, Row b) {
         const size_t n = a.size();
         Row taps = b, y(n);
         for (int j = 1; j < 4; ++j) taps.insert(taps.end(), a.begin(), a.end());
         const float* rows[4] = {a.data(), b.data(), a.data(), b.data()};
         k.conv_silu(rows, taps.data(), n, n, y.data());
         return y;
       },
       [](const Row& a, const Row& b, size_t i) {
         const double sum = double{b[i]} * a[i] + double{a[i]} * b[i] + double{a[i]} * a[i] + double{a[i]} * b[i];
         return sum * SigmoidOf(sum);
       }},
  };
  return cases;
}

TEST(RowKernelsHaveTheSameBitsOnEveryInstructionSetAndAreRight) {
  const std::vector<const Kernels*> others = Others();
  Random random(5);
  for (const RowCase& row : RowCases()) {
    for (const int n : kSizes) {
      const std::vector<float> a = Values(random, n), b = Values(random, n);
      const std::vector<float> expected = row.run(*RunnableKernels().front(), a, b);
      for (const Kernels* kernels : others) {
        if (!SameBits(row.run(*kernels, a, b), expected))
          Fail(__FILE__, __LINE__,
               std::string(row.name) + " of " + std::to_string(n) + ": " + kernels->name + " differs from reference");
      }
      for (size_t i = 0; i < expected.size(); ++i) {
        const double exact = row.expected(a, b, i);
        if (!(std::abs(expected[i] - exact) <= row.tolerance * (1 + std::abs(exact))))
          Fail(__FILE__, __LINE__,
               std::string(row.name) + "[" + std::to_string(i) + "] is " + Show(expected[i]) + ", exactly " +
                   Show(exact));
      }
    }
  }
}

TEST(TheVectorExponentialEqualsTheScalarOneOverItsWholeRange) {
  const std::vector<const Kernels*> others = Others();
  std::vector<float> x;
  for (float value = -120; value < 120; value += 0.0137f) x.push_back(value);
  for (const float value :
       {-87.336f, -87.337f, -87.33f, 88.0f, 88.1f, 1e30f, -1e30f, 0.0f, -0.0f, 1e-38f, HUGE_VALF, -HUGE_VALF})
    x.push_back(value);
  std::vector<float> expected(x.size());
  RunnableKernels().front()->exp(x.data(), static_cast<int>(x.size()), expected.data());
  for (const Kernels* kernels : others) {
    std::vector<float> y(x.size());
    kernels->exp(x.data(), static_cast<int>(x.size()), y.data());
    EXPECT_TRUE(SameBits(y, expected));
  }
}

TEST(NotANumberComesThroughEveryTranscendental) {
  for (const Kernels* kernels : RunnableKernels()) {
    for (void (*kernel)(const float*, int, float*) : {kernels->exp, kernels->sigmoid, kernels->silu}) {
      std::vector<float> x(20, 1.0f), y(20);
      x[3] = x[18] = NAN;
      kernel(x.data(), 20, y.data());
      EXPECT_TRUE(std::isnan(y[3]) && std::isnan(y[18]) && std::isfinite(y[4]));
    }
  }
}

TEST(GatherRowReadsARowOfAPackedMatrix) {
  Random random(6);
  for (const DType dtype : {DType::kF32, DType::kBF16}) {
    const TestMatrix m = MakeMatrix(random, 5, 40, dtype, true);
    std::vector<float> row(40);
    GatherRow(m.view, 3, row.data());
    for (int j = 0; j < 40; ++j) EXPECT_EQ(row[j], m.f32[j / kPanel * m.view.panel_stride + 3 * kPanel + j % kPanel]);
  }
}

TEST(TheRegistryRefusesWhatItCannotRun) {
  EXPECT_EQ(ChooseKernels("auto").value(), RunnableKernels().back());
  EXPECT_EQ(std::string(ChooseKernels("reference").value()->name), "reference");
  EXPECT_CODE(ChooseKernels("sse9"), ErrorCode::kInvalidArgument, "came 'sse9'");
}

}  // namespace
}  // namespace hope::test
