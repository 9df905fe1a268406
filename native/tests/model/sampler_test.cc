#include "model/sampler.h"

#include <cmath>

#include "tests/test.h"

namespace hope {
namespace {

constexpr int kVocab = 6;
const std::vector<float> kLogits = {1.0f, 3.0f, 0.5f, 3.0f, 2.0f, -1.0f};  // 1 and 3 tie

int32_t First(const SamplingOptions& options, const std::vector<int32_t>& prompt = {}) {
  return Sampler(options, prompt, kVocab).Sample(kLogits.data(), 0).token;
}
SamplingOptions Greedy() {
  SamplingOptions options;
  options.temperature = 0;
  return options;
}

// How often each token comes in `draws` first draws, over as many seeds.
std::vector<double> Frequencies(SamplingOptions options, int draws = 4000) {
  std::vector<double> share(kVocab);
  for (int seed = 0; seed < draws; ++seed) {
    options.seed = static_cast<uint64_t>(seed);
    share[static_cast<size_t>(First(options))] += 1.0 / draws;
  }
  return share;
}
std::vector<double> Softmax(double temperature, const std::vector<int>& kept) {
  std::vector<double> p(kVocab);
  double sum = 0;
  for (int token : kept)
    sum += p[static_cast<size_t>(token)] = std::exp(kLogits[static_cast<size_t>(token)] / temperature);
  for (double& x : p) x /= sum;
  return p;
}
void ExpectShares(const std::vector<double>& came, const std::vector<double>& expected) {
  for (int token = 0; token < kVocab; ++token) {
    const auto i = static_cast<size_t>(token);
    EXPECT_NEAR(came[i], expected[i], 0.03);
    if (expected[i] == 0) EXPECT_EQ(came[i], 0.0);
  }
}

TEST(greedy_takes_the_lowest_id_of_equals) { EXPECT_EQ(First(Greedy()), 1); }

TEST(logit_bias_comes_first) {
  SamplingOptions options = Greedy();
  options.logit_bias = {{5, 100.0f}};
  EXPECT_EQ(First(options), 5);
  options.logit_bias = {{1, -100.0f}};
  EXPECT_EQ(First(options), 3);
}

TEST(presence_and_frequency_count_generated_tokens_only) {
  SamplingOptions options = Greedy();
  options.frequency_penalty = 0.6f;
  Sampler sampler(options, std::vector<int32_t>{1, 1, 1}, kVocab);
  std::vector<int32_t> tokens;
  for (int i = 0; i < 5; ++i) tokens.push_back(sampler.Sample(kLogits.data(), 0).token);
  EXPECT_EQ(tokens, (std::vector<int32_t>{1, 3, 1, 3, 4}));  // at 3.0 - 2 * 0.6 the pair falls below 2.0
  options.frequency_penalty = 0;
  options.presence_penalty = 0.7f;
  Sampler presence(options, {}, kVocab);
  tokens.clear();
  for (int i = 0; i < 4; ++i) tokens.push_back(presence.Sample(kLogits.data(), 0).token);
  EXPECT_EQ(tokens, (std::vector<int32_t>{1, 3, 1, 1}));  // once, however often
}

TEST(repetition_penalty_covers_the_prompt) {
  SamplingOptions options = Greedy();
  options.repetition_penalty = 2;
  EXPECT_EQ(First(options, {1}), 3);
  EXPECT_EQ(First(options, {1, 3}), 4);
}

TEST(draws_follow_the_distribution) {
  ExpectShares(Frequencies({}), Softmax(1, {0, 1, 2, 3, 4, 5}));
  SamplingOptions hot;
  hot.temperature = 2;
  ExpectShares(Frequencies(hot), Softmax(2, {0, 1, 2, 3, 4, 5}));
}

TEST(top_k_top_p_min_p_cut_the_tail) {
  SamplingOptions top_k;
  top_k.top_k = 3;
  ExpectShares(Frequencies(top_k), Softmax(1, {1, 3, 4}));
  SamplingOptions one;
  one.top_k = 1;
  ExpectShares(Frequencies(one, 50), Softmax(1, {1}));
  SamplingOptions top_p;  // p(1) = p(3) = 0.38: two hold 0.75, the third is needed for 0.8
  top_p.top_p = 0.75f;
  ExpectShares(Frequencies(top_p), Softmax(1, {1, 3}));
  top_p.top_p = 0.8f;
  ExpectShares(Frequencies(top_p), Softmax(1, {1, 3, 4}));
  top_p.top_p = 0;
  ExpectShares(Frequencies(top_p, 50), Softmax(1, {1}));
  SamplingOptions min_p;  // exp(-1) = 0.37 of the best, exp(-2) = 0.14
  min_p.min_p = 0.2f;
  ExpectShares(Frequencies(min_p), Softmax(1, {1, 3, 4}));
}

TEST(a_tiny_temperature_is_finite_and_greedy) {
  SamplingOptions cold;
  cold.temperature = 1e-30f;
  for (uint64_t seed = 0; seed < 20; ++seed) {
    cold.seed = seed;
    const int32_t token = First(cold);
    EXPECT_TRUE(token == 1 || token == 3);
  }
}

TEST(the_seed_decides) {
  SamplingOptions options;
  options.seed = 7;
  Sampler a(options, {}, kVocab), b(options, {}, kVocab);
  options.seed = 8;
  Sampler c(options, {}, kVocab);
  int differ = 0;
  for (int i = 0; i < 50; ++i) {
    const int32_t token = a.Sample(kLogits.data(), 0).token;
    EXPECT_EQ(token, b.Sample(kLogits.data(), 0).token);
    differ += token != c.Sample(kLogits.data(), 0).token;
  }
  EXPECT_GT(differ, 0);
}

TEST(log_probabilities_are_the_models_own) {
  SamplingOptions options = Greedy();
  options.logit_bias = {{5, 100.0f}};
  options.repetition_penalty = 3;
  const Sampled sampled = Sampler(options, std::vector<int32_t>{1}, kVocab).Sample(kLogits.data(), 3);
  const std::vector<double> p = Softmax(1, {0, 1, 2, 3, 4, 5});
  EXPECT_EQ(sampled.token, 5);
  EXPECT_NEAR(sampled.logprob, std::log(p[5]), 1e-6);
  ASSERT_EQ(sampled.top.size(), size_t{3});
  EXPECT_EQ(sampled.top[0].first, 1);
  EXPECT_EQ(sampled.top[1].first, 3);
  EXPECT_EQ(sampled.top[2].first, 4);
  EXPECT_NEAR(sampled.top[2].second, std::log(p[4]), 1e-6);
}

TEST(uniform_draws_are_in_range_and_spread) {
  Rng rng(42);
  double sum = 0;
  for (int i = 0; i < 10000; ++i) {
    const double u = rng.Uniform();
    EXPECT_TRUE(u >= 0 && u < 1);
    sum += u;
  }
  EXPECT_NEAR(sum / 10000, 0.5, 0.01);
}

}  // namespace
}  // namespace hope
