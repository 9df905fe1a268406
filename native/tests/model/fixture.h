// tests/fixtures/<name>: a tiny model and what the PyTorch reference computes with it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/forward.h"
#include "model/safetensors.h"

namespace hope::test {

// Every fixture folder that tests/fixtures/README.md lists.
const std::vector<std::string>& FixtureNames();

class Fixture {
 public:
  // Throws std::runtime_error with the reason when the folder cannot be read.
  explicit Fixture(const std::string& name);

  const std::shared_ptr<const Weights>& weights() const { return weights_; }
  const std::vector<int32_t>& tokens() const { return tokens_; }
  const std::vector<uint32_t>& masks() const { return masks_; }
  bool has(const std::string& tensor) const { return expected_.find(tensor) != nullptr; }
  std::vector<float> Floats(const std::string& tensor) const;
  std::vector<int32_t> Ints(const std::string& tensor) const;
  std::vector<std::string> TensorsOf(const std::string& prefix) const;

 private:
  const TensorView& Tensor(const std::string& name, TensorType type) const;
  std::shared_ptr<const Weights> weights_;
  SafetensorsFile expected_;
  std::vector<int32_t> tokens_;
  std::vector<uint32_t> masks_;
};

// Largest |a - b| relative to the largest |b|.
double RelativeDifference(const std::vector<float>& a, const std::vector<float>& b);

// A session's part as the fixtures spell it: [d, columns], [H, out, key] or [H, 2e+2, e], from the key-major layout.
std::vector<float> FixtureOrder(const Weights& weights, const std::string& part, const float* values, size_t count);

}  // namespace hope::test
