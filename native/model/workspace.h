// Scratch memory of a run: a stack that only grows, so that a steady load allocates nothing.
#pragma once
#include <cstddef>
#include <vector>

#include "core/aligned.h"

namespace hope {

class Workspace {
 public:
  // [count] floats, 64-byte aligned, contents undefined; valid until the enclosing Scope ends.
  float* Floats(size_t count);

  // Gives back, at its end, everything taken since its start.
  class Scope {
   public:
    explicit Scope(Workspace& workspace) : workspace_(workspace), block_(workspace.block_), used_(workspace.used_) {
      ++workspace.depth_;
    }
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Workspace& workspace_;
    size_t block_, used_;
  };

 private:
  std::vector<AlignedBuffer> blocks_;
  size_t block_ = 0, used_ = 0;  // in bytes, of blocks_[block_]
  int depth_ = 0;
};

}  // namespace hope
