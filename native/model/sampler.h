// From logits to a token: logit_bias, penalties, temperature, top_k, top_p, min_p, then one seeded draw.
#pragma once
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "hope/operation.h"

namespace hope {

// xoshiro256** (Blackman & Vigna), seeded by splitmix64; belongs to one request.
class Rng {
 public:
  explicit Rng(uint64_t seed);
  double Uniform();  // [0, 1), 53 bits

 private:
  uint64_t s_[4];
};

struct Sampled {
  int32_t token = 0;
  float logprob = 0;                           // under softmax(logits), before any option is applied
  std::vector<std::pair<int32_t, float>> top;  // most likely first, likewise unmodified
};

// One request's sampler. The same options, prompt and logits give the same tokens.
class Sampler {
 public:
  // `prompt`: the request's observed tokens, for repetition_penalty. Token ids lie in [0, vocab_size).
  Sampler(const SamplingOptions& options, std::span<const int32_t> prompt, int vocab_size);

  // Chooses from logits [vocab_size] and counts the choice for the penalties. `alternatives`: length of `top`.
  Sampled Sample(const float* logits, int alternatives);

 private:
  struct Candidate {
    int32_t token;
    float logit;
  };
  void ApplyBiasAndPenalties();
  int32_t Greedy() const;
  int32_t Draw();
  void WeighCandidates();
  void SortCandidates(size_t keep);
  void Truncate();

  SamplingOptions options_;
  Rng rng_;
  std::unordered_map<int32_t, int> seen_;  // token of the prompt or the completion -> times generated
  std::vector<float> logits_;              // [vocab_size] scratch: the modified logits
  std::vector<Candidate> candidates_;      // scratch
  std::vector<double> weights_;            // scratch: unnormalised probabilities of candidates_' first
};

}  // namespace hope
