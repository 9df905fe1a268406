#include "gradient/learned_tensors.h"

#include <algorithm>

namespace hope {
namespace {

std::vector<LearnedTensor> Declare(const ModelConfig& config, bool offsets, uint32_t levels) {
  using Kind = LearnedTensor::Kind;
  std::vector<LearnedTensor> tensors;
  size_t offset = 0;
  const auto add = [&](Kind kind, int block, int level, const std::string& name, size_t count) {
    tensors.push_back({kind, block, level, "blocks." + std::to_string(block) + name, offset, count});
    offset += count;
  };
  const size_t d = RoundUpToPanel(config.d_model), heads = config.n_heads, e = config.head_dim;
  for (int block = config.first_adaptive_block(); block < config.n_blocks; ++block) {
    for (size_t l = 0; l < config.levels.size(); ++l)
      if ((levels >> l & 1) != 0)
        add(Kind::kDelta, block, static_cast<int>(l), ".cms." + config.levels[l].name + ".delta",
            config.levels[l].delta_columns() * d);
    if (!offsets) continue;
    add(Kind::kMemory, block, -1, ".memory.offset", heads * e * e);
    add(Kind::kProjections, block, -1, ".projections.offset", heads * e * config.projection_ld());
  }
  return tensors;
}

}  // namespace

LearnedTensors::LearnedTensors(const ModelConfig& config, bool offsets, uint32_t levels)
    : offsets_(offsets), tensors_(Declare(config, offsets, levels)), values_(Count(config, offsets, levels)) {}

size_t LearnedTensors::Count(const ModelConfig& config, bool offsets, uint32_t levels) {
  const std::vector<LearnedTensor> tensors = Declare(config, offsets, levels);
  return tensors.empty() ? 0 : tensors.back().offset + tensors.back().count;
}

float* LearnedTensors::find(LearnedTensor::Kind kind, int block, int level) {
  for (const LearnedTensor& tensor : tensors_)
    if (tensor.kind == kind && tensor.block == block && tensor.level == level) return data() + tensor.offset;
  return nullptr;
}

void LearnedTensors::SetZero() { std::fill(values_.begin(), values_.end(), 0.0f); }

void LearnedTensors::CopyDeltas(const SessionState& state) {
  for (const LearnedTensor& tensor : tensors_) {
    if (tensor.kind != LearnedTensor::Kind::kDelta) continue;
    const float* const delta = state.read(state.layout()->find(tensor.name));
    if (delta != nullptr)
      std::copy_n(delta, tensor.count, data() + tensor.offset);
    else
      std::fill_n(data() + tensor.offset, tensor.count, 0.0f);
  }
}

}  // namespace hope
