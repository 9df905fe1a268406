#include "scheduler/batch_builder.h"

#include <algorithm>
#include <cassert>

namespace hope {

std::vector<int> BuildBatch(std::span<const RowDemand> demands, int prefill_rows) {
  std::vector<int> rows;
  rows.reserve(demands.size());
  for (const RowDemand& demand : demands) {
    assert(demand.rows >= 1);
    if (demand.decode) {
      rows.push_back(1);
      continue;
    }
    const int granted = std::min(demand.rows, prefill_rows);
    prefill_rows -= granted;
    rows.push_back(granted);
  }
  return rows;
}

}  // namespace hope
