// Deterministic random numbers for tests: the same on every platform, unlike <random>'s distributions.
#pragma once
#include <cstddef>
#include <cstdint>

namespace hope::test {

class Random {  // splitmix64
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Next() {
    uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
  }
  size_t Below(size_t n) { return static_cast<size_t>(Next() % n); }
  float Uniform(float low, float high) { return low + (high - low) * static_cast<float>(Next() >> 40) * 0x1p-24f; }

 private:
  uint64_t state_;
};

}  // namespace hope::test
