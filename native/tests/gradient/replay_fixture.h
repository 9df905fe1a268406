// tests/fixtures/gradient_<name>.safetensors: what the PyTorch reference computes for a replay on the model of fixture <name>.
#pragma once
#include <string>
#include <vector>

#include "gradient/replay_gradient.h"
#include "model/safetensors.h"

namespace hope::test {

const std::vector<std::string>& GradientFixtureNames();

// A file of named tensors; throws std::runtime_error with the reason when one cannot be read.
class TensorFile {
 public:
  explicit TensorFile(const std::string& name);
  bool has(const std::string& tensor) const { return file_.find(tensor) != nullptr; }
  std::vector<float> Floats(const std::string& tensor) const;
  std::vector<int32_t> Ints(const std::string& tensor) const;

 private:
  SafetensorsFile file_;
};

struct ReplayFixture {
  explicit ReplayFixture(const std::string& name);

  TensorFile file;
  std::shared_ptr<const Weights> weights;
  bool offsets;
  LearnedTensors learned;
  std::vector<ReplaySequence> sequences;
  ReplayLoss loss;
  std::vector<float> losses;  // total, replay NLL, anchor NLL, KL

  // The expected gradient of a tensor, stored as LearnedTensors stores it.
  std::vector<float> Gradient(const LearnedTensor& tensor) const { return Stored(tensor, "gradients."); }

 private:
  std::vector<float> Stored(const LearnedTensor& tensor, const std::string& prefix) const;
};

// A replay over prepared sequences, which it owns.
struct Replayer {
  Replayer(const std::shared_ptr<const Weights>& weights, const std::vector<ReplaySequence>& sequences,
           const std::string& isa, const ReplayGradient::Options& options);
  std::unique_ptr<ReplayGradient> replay;
  std::vector<PreparedReplay> prepared;
  std::vector<const PreparedReplay*> batch;
};

// Largest |a - b| relative to the largest |b|; infinite when a is not finite or of another size.
double RelativeDifference(std::span<const float> a, std::span<const float> b);

}  // namespace hope::test
