#include "memory/layout.h"

#include <cassert>

#include "core/hash.h"

namespace hope {

int Layout::Add(PartSpec spec) {
  assert(spec.count > 0 && find(spec.name) < 0);
  parts_.push_back(std::move(spec));
  return static_cast<int>(parts_.size()) - 1;
}

int Layout::find(const std::string& name) const {
  for (size_t i = 0; i < parts_.size(); ++i)
    if (parts_[i].name == name) return static_cast<int>(i);
  return -1;
}

uint64_t Layout::hash() const {
  uint64_t hash = kFnvOffset;
  for (const PartSpec& part : parts_)
    hash = Fnv1a(part.name + '\n' + part.level + '\n' + std::to_string(part.count) + '\n', hash);
  return hash;
}

}  // namespace hope
