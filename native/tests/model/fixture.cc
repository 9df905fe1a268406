#include "tests/model/fixture.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace hope::test {
namespace {

std::string Folder(const std::string& name) { return std::string(HOPE_FIXTURES) + "/" + name; }

template <typename T>
T OrThrow(Result<T> result) {
  if (!result.ok()) throw std::runtime_error(result.status().message);
  return std::move(result.value());
}

bool Ends(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// [blocks, columns, ld] to [blocks, rows, columns]: every key-major block becomes row-major, without its padding.
std::vector<float> Transposed(const float* values, size_t blocks, size_t rows, size_t columns, size_t ld) {
  std::vector<float> result;
  for (size_t b = 0; b < blocks; ++b)
    for (size_t r = 0; r < rows; ++r)
      for (size_t c = 0; c < columns; ++c) result.push_back(values[(b * columns + c) * ld + r]);
  return result;
}

}  // namespace

const std::vector<std::string>& FixtureNames() {
  static const std::vector<std::string> names = {"base",         "static_projections",
                                                 "last_block",   "low_rank",
                                                 "momentum",     "dgd",
                                                 "adam",         "muon",
                                                 "m3",           "dmgd",
                                                 "bf16",         "masks",
                                                 "guards",       "odd_sizes",
                                                 "single_level", "four_levels",
                                                 "teach_cms"};
  return names;
}

Fixture::Fixture(const std::string& name)
    : weights_(OrThrow(LoadWeights(Folder(name)))),
      expected_(OrThrow(SafetensorsFile::Open(Folder(name) + "/expected.safetensors"))) {
  tokens_ = Ints("tokens");
  for (const int32_t mask : Ints("masks")) masks_.push_back(static_cast<uint32_t>(mask));
}

const TensorView& Fixture::Tensor(const std::string& name, TensorType type) const {
  const TensorView* tensor = expected_.find(name);
  if (tensor == nullptr || tensor->type != type) throw std::runtime_error("fixture without " + name);
  return *tensor;
}

std::vector<float> Fixture::Floats(const std::string& name) const {
  const TensorView& tensor = Tensor(name, TensorType::kF32);
  std::vector<float> values(tensor.count());
  std::memcpy(values.data(), tensor.data.data(), tensor.data.size());
  return values;
}

std::vector<int32_t> Fixture::Ints(const std::string& name) const {
  const TensorView& tensor = Tensor(name, TensorType::kI32);
  std::vector<int32_t> values(tensor.count());
  std::memcpy(values.data(), tensor.data.data(), tensor.data.size());
  return values;
}

std::vector<std::string> Fixture::TensorsOf(const std::string& prefix) const {
  std::vector<std::string> names;
  for (const auto& [name, tensor] : expected_.tensors())
    if (name.compare(0, prefix.size(), prefix) == 0) names.push_back(name);
  return names;
}

double RelativeDifference(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return HUGE_VAL;
  double difference = 0, largest = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!std::isfinite(a[i])) return HUGE_VAL;
    difference = std::max(difference, std::abs(static_cast<double>(a[i]) - b[i]));
    largest = std::max(largest, std::abs(static_cast<double>(b[i])));
  }
  return difference / std::max(largest, 1e-12);
}

std::vector<float> FixtureOrder(const Weights& weights, const std::string& part, const float* values, size_t count) {
  const size_t heads = weights.config.n_heads, e = weights.config.head_dim, d = weights.config.d_model;
  if (Ends(part, ".memory.d")) return Transposed(values, heads, e, e, e);
  if (Ends(part, ".projections.d"))
    return Transposed(values, heads, 2 * e + 2, e, RoundUpToPanel(static_cast<int>(2 * e + 2)));
  if (part.find(".cms.") != std::string::npos) {
    const size_t ld = RoundUpToPanel(static_cast<int>(d));
    return Transposed(values, 1, d, count / ld, ld);
  }
  return std::vector<float>(values, values + count);
}

}  // namespace hope::test
