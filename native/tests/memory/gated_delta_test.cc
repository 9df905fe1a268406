// The chunk form that the memories evaluate against the token form of docs/MATH.md in double.
#include "memory/levels/gated_delta.h"

#include <cmath>
#include <vector>

#include "backend/math.h"
#include "backend/registry.h"
#include "core/limits.h"
#include "memory/levels/projections.h"
#include "memory/levels/titans_memory.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

constexpr int kWidth = 16;
constexpr double kTolerance = 2e-5;

std::vector<float> Values(Random& random, size_t count, float range) {
  std::vector<float> values(count);
  for (float& value : values) value = random.Uniform(-range, range);
  return values;
}

// The buffers of one head's stream of tokens.
struct Stream {
  Stream(int count, uint64_t seed) : count(count) {
    Random random(seed);
    const Kernels& kernels = *RunnableKernels().front();
    k = Values(random, count * kWidth, 1), v = Values(random, count * kWidth, 1), q = Values(random, count * kWidth, 1);
    for (int t = 0; t < count; ++t) kernels.l2_norm(&k[t * kWidth], kWidth, &k[t * kWidth]);
    for (int t = 0; t < count; ++t) eta.push_back(random.Uniform(0, 1)), log_alpha.push_back(-random.Uniform(0, 0.2f));
  }
  int count;
  std::vector<float> k, v, q, eta, log_alpha;
};

// y [out] = D k for a key-major matrix.
std::vector<double> Apply(const std::vector<double>& d, const float* k, int out) {
  std::vector<double> y(out);
  for (int i = 0; i < kWidth; ++i)
    for (int o = 0; o < out; ++o) y[o] += d[i * out + o] * k[i];
  return y;
}

TEST(TitansMemoryEqualsTheTokenLoop_ReadBeforeWrite) {
  const int count = 70;
  Random random(1);
  const std::vector<float> m0 = Values(random, kWidth * kWidth, 0.3f);
  const Stream s(count, 2);
  for (const Kernels* kernels : RunnableKernels()) {
    TitansMemory memory(1, kWidth, m0.data());
    Layout layout;
    memory.Declare("b", layout);
    std::vector<float> d(layout.parts()[memory.d_part()].count), pending(layout.parts()[memory.pending_part()].count);
    std::vector<float> scratch(memory.scratch_floats()), o(count * kWidth);
    bool live = false;
    for (int t = 0; t < count;) {  // uneven runs
      const int run = std::min(count - t, 1 + t % 23);
      EXPECT_TRUE(memory.Run(*kernels, {.d = d.data(), .live = live, .pending = pending.data()}, 0,
                             {.position = t,
                              .count = run,
                              .ld = kWidth,
                              .keys = &s.k[t * kWidth],
                              .values = &s.v[t * kWidth],
                              .queries = &s.q[t * kWidth],
                              .eta = &s.eta[t],
                              .log_alpha = &s.log_alpha[t],
                              .outputs = &o[t * kWidth]},
                             scratch.data()));
      live = live || (t + run) / kMixerChunk > 0;
      t += run;
    }
    std::vector<double> exact(kWidth * kWidth), m(m0.begin(), m0.end());
    for (int t = 0; t < count; ++t) {
      const std::vector<double> read = Apply(m, &s.q[t * kWidth], kWidth), old = Apply(exact, &s.q[t * kWidth], kWidth);
      for (int i = 0; i < kWidth; ++i) EXPECT_NEAR(o[t * kWidth + i], read[i] + old[i], kTolerance);
      const std::vector<double> base = Apply(m, &s.k[t * kWidth], kWidth),
                                mine = Apply(exact, &s.k[t * kWidth], kWidth);
      for (int i = 0; i < kWidth; ++i)
        for (int j = 0; j < kWidth; ++j)
          exact[i * kWidth + j] = std::exp(double{s.log_alpha[t]}) * exact[i * kWidth + j] +
                                  s.eta[t] * (s.v[t * kWidth + j] - base[j] - mine[j]) * s.k[t * kWidth + i];
      if ((t + 1) / kMixerChunk * kMixerChunk == t + 1 && t + 1 == count / kMixerChunk * kMixerChunk) {
        for (int i = 0; i < kWidth * kWidth; ++i) EXPECT_NEAR(d[i], exact[i], kTolerance);
      }
    }
  }
}

TEST(ProjectionsAreWrittenFromTheFrozenPseudoValues) {
  const int chunk = 32, count = 3 * chunk, out = 2 * kWidth + 2;
  const int ld = RoundUpToPanel(out);
  const float rate = 0.13f;
  Random random(3);
  std::vector<float> p0(kWidth * ld);
  for (int i = 0; i < kWidth; ++i)
    for (int o = 0; o < out; ++o) p0[i * ld + o] = random.Uniform(-0.3f, 0.3f);
  const Stream s(count, 4);
  const Kernels& kernels = *RunnableKernels().back();
  Projections projections(1, kWidth, chunk, p0.data(), &rate);
  EXPECT_EQ(projections.ld(), ld);
  Layout layout;
  projections.Declare("b", layout);
  std::vector<float> d(layout.parts()[projections.d_part()].count),
      pending(layout.parts()[projections.pending_part()].count);
  std::vector<float> scratch(projections.scratch_floats()), made(ld);

  std::vector<double> exact(kWidth * ld), initial(p0.begin(), p0.end());
  for (int begin = 0; begin < count; begin += chunk) {
    const Projections::Buffers buffers = {.d = d.data(), .live = begin > 0, .pending = pending.data()};
    const std::vector<double> frozen = exact;
    for (int t = begin; t < begin + chunk; ++t) {
      projections.Generate(kernels, buffers, 0, &s.q[t * kWidth], kWidth, 1, made.data());
      const std::vector<double> a = Apply(initial, &s.q[t * kWidth], ld), b = Apply(frozen, &s.q[t * kWidth], ld);
      for (int o = 0; o < ld; ++o) EXPECT_NEAR(made[o], a[o] + b[o], kTolerance);

      projections.Append(
          kernels, buffers, 0, t,
          {.key = &s.k[t * kWidth], .value = &s.v[t * kWidth], .log_alpha = s.log_alpha[t], .eta = s.eta[t]});
      double norm = 1e-6;
      for (int i = 0; i < kWidth; ++i) norm += double{s.v[t * kWidth + i]} * s.v[t * kWidth + i];
      std::vector<float> offset(kWidth);
      for (int i = 0; i < kWidth; ++i)
        offset[i] = static_cast<float>(s.v[t * kWidth + i] / std::sqrt(norm) - s.k[t * kWidth + i]);
      const std::vector<double> s0 = Apply(initial, offset.data(), ld), s1 = Apply(frozen, offset.data(), ld);
      const std::vector<double> base = Apply(initial, &s.k[t * kWidth], ld), mine = Apply(exact, &s.k[t * kWidth], ld);
      for (int i = 0; i < kWidth; ++i)
        for (int o = 0; o < ld; ++o)
          exact[i * ld + o] = std::exp(double{s.log_alpha[t]}) * exact[i * ld + o] +
                              rate * s.eta[t] * (s0[o] + s1[o] - base[o] - mine[o]) * s.k[t * kWidth + i];
    }
    EXPECT_TRUE(projections.Write(kernels, buffers, 0, scratch.data()));
    for (int i = 0; i < kWidth * ld; ++i) EXPECT_NEAR(d[i], exact[i], kTolerance);
  }
}

}  // namespace
}  // namespace hope::test
