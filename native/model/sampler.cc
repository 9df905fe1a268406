#include "model/sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hope {
namespace {

uint64_t SplitMix64(uint64_t& state) {
  state += 0x9E3779B97F4A7C15u;
  uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

uint64_t RotateLeft(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

// ln sum exp(x), in double so that log-probabilities do not depend on the vocabulary's size.
double LogSumExp(const float* x, size_t n) {
  const float max = *std::max_element(x, x + n);
  double sum = 0;
  for (size_t i = 0; i < n; ++i) sum += std::exp(static_cast<double>(x[i]) - max);
  return max + std::log(sum);
}

std::vector<std::pair<int32_t, float>> MostLikely(const float* logits, size_t n, double log_sum, size_t count) {
  count = std::min(count, n);
  if (count == 0) return {};
  std::vector<int32_t> order(n);
  for (size_t i = 0; i < n; ++i) order[i] = static_cast<int32_t>(i);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                    [&](int32_t a, int32_t b) { return logits[a] != logits[b] ? logits[a] > logits[b] : a < b; });
  std::vector<std::pair<int32_t, float>> top(count);
  for (size_t i = 0; i < count; ++i) top[i] = {order[i], static_cast<float>(logits[order[i]] - log_sum)};
  return top;
}

}  // namespace

Rng::Rng(uint64_t seed) {
  for (uint64_t& word : s_) word = SplitMix64(seed);
}

double Rng::Uniform() {
  const uint64_t result = RotateLeft(s_[1] * 5, 7) * 9;
  const uint64_t t = s_[1] << 17;
  s_[2] ^= s_[0];
  s_[3] ^= s_[1];
  s_[1] ^= s_[2];
  s_[0] ^= s_[3];
  s_[2] ^= t;
  s_[3] = RotateLeft(s_[3], 45);
  return static_cast<double>(result >> 11) * 0x1.0p-53;
}

Sampler::Sampler(const SamplingOptions& options, std::span<const int32_t> prompt, int vocab_size)
    : options_(options), rng_(options.seed), logits_(static_cast<size_t>(vocab_size)) {
  if (options_.repetition_penalty != 1.0f) {
    for (int32_t token : prompt) seen_.try_emplace(token);
  }
}

Sampled Sampler::Sample(const float* logits, int alternatives) {
  const size_t n = logits_.size();
  const double log_sum = LogSumExp(logits, n);
  logits_.assign(logits, logits + n);
  ApplyBiasAndPenalties();

  Sampled sampled;
  sampled.token = options_.temperature == 0.0f ? Greedy() : Draw();
  sampled.logprob = static_cast<float>(logits[sampled.token] - log_sum);
  sampled.top = MostLikely(logits, n, log_sum, static_cast<size_t>(alternatives));
  ++seen_[sampled.token];
  return sampled;
}

void Sampler::ApplyBiasAndPenalties() {
  for (const auto& [token, bias] : options_.logit_bias) logits_[static_cast<size_t>(token)] += bias;
  if (options_.repetition_penalty == 1 && options_.presence_penalty == 0 && options_.frequency_penalty == 0) return;
  for (const auto& [token, generated] : seen_) {
    float& logit = logits_[static_cast<size_t>(token)];
    logit = logit > 0 ? logit / options_.repetition_penalty : logit * options_.repetition_penalty;
    if (generated > 0) {
      logit -= options_.presence_penalty + options_.frequency_penalty * static_cast<float>(generated);
    }
  }
}

int32_t Sampler::Greedy() const {  // max_element returns the first of equals: the lowest id
  return static_cast<int32_t>(std::max_element(logits_.begin(), logits_.end()) - logits_.begin());
}

// The `keep` most likely candidates, most likely first; equal logits by id, so that the order is one.
void Sampler::SortCandidates(size_t keep) {
  const auto before = [](const Candidate& a, const Candidate& b) {
    return a.logit != b.logit ? a.logit > b.logit : a.token < b.token;
  };
  if (keep < candidates_.size()) {
    std::nth_element(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(keep), candidates_.end(),
                     before);
    candidates_.resize(keep);
  }
  std::sort(candidates_.begin(), candidates_.end(), before);
}

// Fills candidates_ (after temperature and top_k) and weights_, their unnormalised probabilities; the most likely weighs 1.
void Sampler::WeighCandidates() {
  const float max = *std::max_element(logits_.begin(), logits_.end());
  candidates_.clear();
  for (size_t i = 0; i < logits_.size(); ++i) {
    candidates_.push_back({static_cast<int32_t>(i), (logits_[i] - max) / options_.temperature});
  }
  if (options_.top_k > 0 || options_.top_p < 1.0f) {  // the others do not depend on the order
    SortCandidates(options_.top_k > 0 ? static_cast<size_t>(options_.top_k) : candidates_.size());
  }
  weights_.clear();
  for (const Candidate& candidate : candidates_) weights_.push_back(std::exp(static_cast<double>(candidate.logit)));
}

// top_p: the shortest prefix that holds that share of the mass, at least one candidate; then min_p, relative to the best.
void Sampler::Truncate() {
  if (options_.top_p < 1.0f) {
    const double wanted = options_.top_p * std::accumulate(weights_.begin(), weights_.end(), 0.0);
    double mass = 0;
    size_t kept = 0;
    while (kept < weights_.size() && mass < wanted) mass += weights_[kept++];
    weights_.resize(std::max<size_t>(kept, 1));
  }
  for (double& weight : weights_) {
    if (weight < options_.min_p) weight = 0;
  }
}

int32_t Sampler::Draw() {
  WeighCandidates();
  Truncate();
  double left = rng_.Uniform() * std::accumulate(weights_.begin(), weights_.end(), 0.0);
  size_t chosen = 0;
  for (size_t i = 0; i < weights_.size(); ++i) {
    if (weights_[i] == 0) continue;
    chosen = i;  // rounding may leave `left` at 0 or above after the last one: then that one
    left -= weights_[i];
    if (left < 0) break;
  }
  return candidates_[chosen].token;
}

}  // namespace hope
