#include "model/teach_carrier.h"

#include <cassert>
#include <cstring>

namespace hope {

TeachCarrier::TeachCarrier(const ModelConfig& config, const Weights& weights, const std::vector<Cms>& blocks,
                           Layout& layout)
    : config_(config), blocks_(blocks) {
  if (config.teach == TeachMode::kIdentity) return;
  for (int b = config.first_adaptive_block(); b < config.n_blocks; ++b) {
    reverses_.emplace_back(config, weights.blocks[b], blocks[b]);
    last_input_parts_.push_back(
        layout.Add({"blocks." + std::to_string(b) + ".cms.last_input", "stream", static_cast<size_t>(config.d_model)}));
  }
}

void TeachCarrier::Open(Context& context, int rows) {
  tapes_.resize(reverses_.size());
  for (CmsTape& tape : tapes_) tape.Plan(context.workspace, config_, rows);
}

const CmsTape* TeachCarrier::Keep(const Batch& batch, int block, const float* x) {
  const int adaptive = block - config_.first_adaptive_block();
  if (reverses_.empty() || adaptive < 0) return nullptr;
  const size_t d = config_.d_model;
  for (const Sequence& sequence : batch.sequences)
    std::memcpy(sequence.state->write(last_input_parts_[adaptive]), x + sequence.last_row() * d, sizeof(float) * d);
  return &tapes_[adaptive];
}

// The chains of the sessions' last tokens once more, with the Deltas now in force: a row per session.
std::vector<CmsTape> TeachCarrier::TapeStored(Context& context, std::span<const Tokens> tokens) const {
  const size_t d = config_.d_model;
  Batch batch;
  for (const Tokens& each : tokens)
    batch.sequences.push_back({.state = each.sequence->state, .row = batch.rows++, .count = 1});
  std::vector<CmsTape> tapes(reverses_.size());
  for (CmsTape& tape : tapes) tape.Plan(context.workspace, config_, batch.rows);
  const Workspace::Scope scope(context.workspace);
  float* const x = context.workspace.Floats(batch.rows * d);
  for (size_t i = 0; i < tapes.size(); ++i) {
    const Cms& block = blocks_[config_.first_adaptive_block() + i];
    std::vector<float*> features;
    for (const CmsLevel& level : block.levels())
      features.push_back(context.workspace.Floats(static_cast<size_t>(batch.rows) * level.shape().columns));
    for (const Sequence& sequence : batch.sequences) {
      const float* input = sequence.state->read(last_input_parts_[i]);
      assert(input != nullptr);
      std::memcpy(x + sequence.row * d, input, sizeof(float) * d);
    }
    block.Forward(context, batch, features, &tapes[i], x);
  }
  return tapes;
}

LevelSignals TeachCarrier::Carry(Context& context, std::span<const Tokens> tokens, const float* signal) const {
  if (reverses_.empty()) return {.rows = signal};
  const bool stored = tokens.front().row == kStoredRow;
  const std::vector<CmsTape> tapes = stored ? TapeStored(context, tokens) : tapes_;
  std::vector<CmsReverse::Row> rows;
  for (const Tokens& each : tokens)
    for (int i = 0; i < each.count; ++i)
      rows.push_back({.at = stored ? static_cast<int>(rows.size()) : each.row + i, .state = each.sequence->state});

  const size_t area = rows.size() * config_.d_model, levels = config_.levels.size();
  float* const out = context.workspace.Floats(reverses_.size() * levels * area);
  float* const carried = context.workspace.Floats(area);
  std::memcpy(carried, signal, sizeof(float) * area);
  for (size_t i = reverses_.size(); i-- > 0;) {
    std::vector<float*> of_levels;
    for (size_t l = 0; l < levels; ++l) of_levels.push_back(out + (i * levels + l) * area);
    reverses_[i].Run(context, rows, tapes[i], of_levels, i > 0, carried);
  }
  return {
      .rows = out, .block_stride = levels * area, .level_stride = area, .first_block = config_.first_adaptive_block()};
}

}  // namespace hope
