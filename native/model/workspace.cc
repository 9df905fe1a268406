#include "model/workspace.h"

#include <algorithm>
#include <cassert>

namespace hope {
namespace {

constexpr size_t kLine = 64;
constexpr size_t kFirstBlock = size_t{1} << 20;

}  // namespace

float* Workspace::Floats(size_t count) {
  assert(depth_ > 0);
  const size_t bytes = (count * sizeof(float) + kLine - 1) / kLine * kLine;
  while (block_ < blocks_.size() && used_ + bytes > blocks_[block_].size()) {
    ++block_;
    used_ = 0;
  }
  if (block_ == blocks_.size()) {
    const size_t last = blocks_.empty() ? kFirstBlock : blocks_.back().size();
    blocks_.emplace_back(std::max(bytes, 2 * last));
  }
  float* result = reinterpret_cast<float*>(blocks_[block_].data() + used_);
  used_ += bytes;
  return result;
}

Workspace::Scope::~Scope() {
  workspace_.block_ = block_;
  workspace_.used_ = used_;
  if (--workspace_.depth_ > 0 || workspace_.blocks_.size() < 2) return;
  size_t total = 0;  // nothing is in use: one block of the whole size serves the next run without steps
  for (const AlignedBuffer& block : workspace_.blocks_) total += block.size();
  workspace_.blocks_.clear();
  workspace_.blocks_.emplace_back(total);
}

}  // namespace hope
