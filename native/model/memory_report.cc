#include "model/memory_report.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "memory/levels/titans_memory.h"

namespace hope {
namespace {

// A part of a session by name; data nullptr: never written, all zeros.
struct Part {
  const float* data = nullptr;
  size_t count = 0;
};

Part PartOf(const SessionState& state, const std::string& name) {
  const int part = state.layout()->find(name);
  if (part < 0) return {};
  return {state.read(part), state.layout()->parts()[part].count};
}

// sum_i a_i b_i; padding is zero.
double Product(const Part& a, const Part& b) {
  if (a.data == nullptr || b.data == nullptr) return 0;
  double sum = 0;
  for (size_t i = 0; i < a.count; ++i) sum += static_cast<double>(a.data[i]) * b.data[i];
  return sum;
}

double Norm(const Part& part) { return std::sqrt(Product(part, part)); }

double Distance(const Part& a, const Part& b) {
  if (a.data == b.data) return 0;  // also of forks that share it
  if (a.data == nullptr || b.data == nullptr) return Norm(a.data == nullptr ? b : a);
  double sum = 0;
  for (size_t i = 0; i < a.count; ++i) {
    const double difference = static_cast<double>(a.data[i]) - b.data[i];
    sum += difference * difference;
  }
  return std::sqrt(sum);
}

GateStats Summarize(const std::vector<float>& values) {
  GateStats stats;
  if (values.empty()) return stats;
  const auto [min, max] = std::minmax_element(values.begin(), values.end());
  double sum = 0;
  for (const float value : values) sum += value;
  stats.count = static_cast<int64_t>(values.size());
  stats.mean = sum / static_cast<double>(values.size());
  stats.min = *min;
  stats.max = *max;
  return stats;
}

std::string BlockName(int block) { return "blocks." + std::to_string(block) + "."; }

BlockRecurrence ReportRecurrence(const ModelConfig& config, const SessionState& state, int block) {
  const std::string name = BlockName(block);
  BlockRecurrence report;
  report.block = block;
  report.memory_norm = Norm(PartOf(state, name + "memory.d"));
  report.projections_norm = Norm(PartOf(state, name + "projections.d"));
  const Part pending = PartOf(state, name + "memory.pending");
  if (pending.data == nullptr) return report;
  const TitansMemory::Gates gates =
      TitansMemory::PendingGates(pending.data, config.n_heads, config.head_dim, state.counters.position);
  report.retention = Summarize(gates.retention);
  report.rate = Summarize(gates.rate);
  return report;
}

LevelDetails ReportLevel(const Weights& weights, const SessionState& state, int l) {
  const ModelConfig& config = weights.config;
  const LevelConfig& level = config.levels[l];
  LevelDetails report;
  report.name = level.name;
  report.chunk = level.chunk;
  report.updates = state.counters.level_updates[l];
  report.pending = state.counters.level_pending[l];
  report.bytes = state.bytes_of_level(level.name);
  for (int b = config.first_adaptive_block(); b < config.n_blocks; ++b) {
    const std::string name = BlockName(b) + "cms." + level.name + ".";
    report.blocks.push_back({.block = b,
                             .delta_norm = Norm(PartOf(state, name + "delta")),
                             .cap = static_cast<double>(level.max_ratio) * weights.blocks[b].levels[l].w2_norm,
                             .pending_norm = Norm(PartOf(state, name + "grad"))});
  }
  return report;
}

}  // namespace

MemoryDetails ReportMemory(const Weights& weights, const SessionState& state) {
  MemoryDetails report;
  report.recurrent_bytes = state.bytes_of_level("titans") + state.bytes_of_level("stream");
  for (int b = 0; b < weights.config.n_blocks; ++b)
    report.recurrent.push_back(ReportRecurrence(weights.config, state, b));
  for (size_t l = 0; l < weights.config.levels.size(); ++l)
    report.levels.push_back(ReportLevel(weights, state, static_cast<int>(l)));
  return report;
}

std::vector<LevelDifference> CompareMemory(const ModelConfig& config, const SessionState& state,
                                           const SessionState& other) {
  std::vector<LevelDifference> levels;
  for (const LevelConfig& level : config.levels) {
    LevelDifference difference = {level.name, {}};
    for (int block = config.first_adaptive_block(); block < config.n_blocks; ++block) {
      const std::string name = BlockName(block) + "cms." + level.name + ".delta";
      const Part a = PartOf(state, name), b = PartOf(other, name);
      const double norms = Norm(a) * Norm(b);
      difference.blocks.push_back({.block = block,
                                   .distance = Distance(a, b),
                                   .norm = Norm(a),
                                   .other_norm = Norm(b),
                                   .cosine = norms > 0 ? Product(a, b) / norms : 0});
    }
    levels.push_back(std::move(difference));
  }
  return levels;
}

}  // namespace hope
