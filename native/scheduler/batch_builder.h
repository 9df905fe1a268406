// Which operations feed how many tokens in one tick. Pure: no clock, no state.
#pragma once
#include <span>
#include <vector>

namespace hope {

// What one running operation could feed now.
struct RowDemand {
  int rows = 0;         // at least 1: tokens up to the next boundary of the model (Model::SegmentLimit)
  bool decode = false;  // a sampled token that someone waits for; always 1 row
};

// Rows per operation, in the order of `demands`. Every decode step gets its row; prefill shares `prefill_rows` in order, so an
// operation that got none (0) must come earlier next time. Never more than demands.size() + prefill_rows rows in all.
std::vector<int> BuildBatch(std::span<const RowDemand> demands, int prefill_rows);

}  // namespace hope
