// The parts of one model's sessions, declared by the levels themselves. Allocation, snapshot, restore, the layout hash and
// the byte counts all follow from it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hope {

struct PartSpec {
  std::string name;  // e.g. "blocks.2.cms.fast.delta", "blocks.0.memory.d"
  std::string
      level;  // "titans", "stream" (needed to go on at all) or the CMS level's name, for statistics and forgetting
  size_t count = 0;  // floats
};

// Immutable once built.
class Layout {
 public:
  int Add(PartSpec spec);  // returns the part's index
  const std::vector<PartSpec>& parts() const { return parts_; }
  int find(const std::string& name) const;  // -1: no such part
  uint64_t hash() const;                    // over names, levels and counts

 private:
  std::vector<PartSpec> parts_;
};

}  // namespace hope
