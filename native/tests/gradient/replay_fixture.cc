#include "tests/gradient/replay_fixture.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "backend/registry.h"

namespace hope::test {
namespace {

std::string Path(const std::string& name) { return std::string(HOPE_FIXTURES) + "/" + name; }

template <typename T>
T OrThrow(Result<T> result) {
  if (!result.ok()) throw std::runtime_error(result.status().message);
  return std::move(result.value());
}

template <typename T>
std::vector<T> Values(const SafetensorsFile& file, const std::string& name, TensorType type) {
  const TensorView* tensor = file.find(name);
  if (tensor == nullptr || tensor->type != type) throw std::runtime_error("fixture without " + name);
  std::vector<T> values(tensor->count());
  std::memcpy(values.data(), tensor->data.data(), tensor->data.size());
  return values;
}

}  // namespace

const std::vector<std::string>& GradientFixtureNames() {
  static const std::vector<std::string> names = {"base",       "static_projections", "odd_sizes",   "low_rank",
                                                 "last_block", "single_level",       "four_levels", "bf16"};
  return names;
}

TensorFile::TensorFile(const std::string& name)
    : file_(OrThrow(SafetensorsFile::Open(Path("gradient_" + name + ".safetensors")))) {}
std::vector<float> TensorFile::Floats(const std::string& tensor) const {
  return Values<float>(file_, tensor, TensorType::kF32);
}
std::vector<int32_t> TensorFile::Ints(const std::string& tensor) const {
  return Values<int32_t>(file_, tensor, TensorType::kI32);
}

ReplayFixture::ReplayFixture(const std::string& name)
    : file(name),
      weights(OrThrow(LoadWeights(Path(name)))),
      offsets(file.has("learned.blocks." + std::to_string(weights->config.n_blocks - 1) + ".memory.offset")),
      learned(weights->config, offsets),
      losses(file.Floats("losses")) {
  for (int n = 0; file.has("sequences." + std::to_string(n) + ".tokens"); ++n) {
    const std::string prefix = "sequences." + std::to_string(n) + ".";
    sequences.push_back({.tokens = file.Ints(prefix + "tokens"),
                         .weights = file.Floats(prefix + "weights"),
                         .anchor = file.Ints(prefix + "anchor")[0] != 0});
  }
  const std::vector<float> both = file.Floats("weights");
  loss = {.ce_weight = both[0], .kl_weight = both[1]};
  for (const LearnedTensor& tensor : learned.tensors()) {
    const std::vector<float> values = Stored(tensor, "learned.");
    std::copy(values.begin(), values.end(), learned.data() + tensor.offset);
  }
}

// From [blocks, rows, columns] of the file to [blocks, columns, ld(rows)].
std::vector<float> ReplayFixture::Stored(const LearnedTensor& tensor, const std::string& prefix) const {
  const ModelConfig& config = weights->config;
  const std::vector<float> values = file.Floats(prefix + tensor.name);
  const bool delta = tensor.kind == LearnedTensor::Kind::kDelta;
  const size_t blocks = delta ? 1 : config.n_heads;
  const size_t rows = delta                                              ? config.d_model
                      : tensor.kind == LearnedTensor::Kind::kProjections ? config.projection_rows()
                                                                         : config.head_dim;
  const size_t columns = values.size() / blocks / rows, ld = RoundUpToPanel(static_cast<int>(rows));
  std::vector<float> stored(tensor.count);
  if (blocks * columns * ld != tensor.count) throw std::runtime_error("fixture's shape of " + tensor.name);
  for (size_t b = 0; b < blocks; ++b)
    for (size_t r = 0; r < rows; ++r)
      for (size_t c = 0; c < columns; ++c) stored[(b * columns + c) * ld + r] = values[(b * rows + r) * columns + c];
  return stored;
}

Replayer::Replayer(const std::shared_ptr<const Weights>& weights, const std::vector<ReplaySequence>& sequences,
                   const std::string& isa, const ReplayGradient::Options& options)
    : replay(OrThrow(ReplayGradient::Create(weights, *ChooseKernels(isa).value(), options))) {
  for (const ReplaySequence& sequence : sequences) prepared.push_back(OrThrow(replay->Prepare(sequence)));
  for (const PreparedReplay& each : prepared) batch.push_back(&each);
}

double RelativeDifference(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return HUGE_VAL;
  double difference = 0, largest = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!std::isfinite(a[i])) return HUGE_VAL;
    difference = std::max(difference, std::abs(static_cast<double>(a[i]) - b[i]));
    largest = std::max(largest, std::abs(static_cast<double>(b[i])));
  }
  return difference / std::max(largest, 1e-12);
}

}  // namespace hope::test
