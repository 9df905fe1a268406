// Memory that is planned before it is allocated: the same plan first counts, then hands out.
#pragma once
#include <cstddef>

#include "core/aligned.h"

namespace hope {

class Arena {
 public:
  explicit Arena(float* base = nullptr) : base_(base) {}  // without base: only counts

  // [count] floats, 64-byte aligned; nullptr while counting.
  float* Floats(size_t count) {
    float* const floats = base_ == nullptr ? nullptr : base_ + used_;
    used_ += (count + kAlign - 1) / kAlign * kAlign;
    return floats;
  }
  size_t bytes() const { return used_ * sizeof(float); }

 private:
  static constexpr size_t kAlign = 16;
  float* base_;
  size_t used_ = 0;
};

}  // namespace hope
