#include "memory/levels/projections.h"

#include <cmath>
#include <cstring>

#include "memory/levels/gated_delta.h"

namespace hope {

Projections::Projections(int heads, int width, int chunk, const float* p0, const float* rate)
    : heads_(heads), width_(width), ld_(RoundUpToPanel(2 * width + 2)), chunk_(chunk), p0_(p0), rate_(rate) {}

void Projections::Declare(const std::string& prefix, Layout& layout) {
  if (!self_modifying()) return;
  const size_t heads = heads_;
  d_part_ = layout.Add({prefix + ".projections.d", "titans", heads * width_ * ld_});
  pending_part_ = layout.Add({prefix + ".projections.pending", "titans", heads * chunk_ * (2 * width_ + 2)});
}

Projections::Pending Projections::PendingOf(const Buffers& buffers, int head) const {
  const size_t rows = chunk_;
  float* keys = buffers.pending + head * rows * (2 * width_ + 2);
  float* units = keys + rows * width_;
  float* log_alpha = units + rows * width_;
  return {keys, units, log_alpha, log_alpha + rows};
}

void Projections::Generate(const Kernels& kernels, const Buffers& buffers, int head, const float* u, size_t ldu,
                           int rows, float* generated) const {
  Multiply(kernels, u, ldu, rows, RowMajor(p0(head), width_, ld_, ld_), generated, ld_);
  if (!self_modifying() || !buffers.live) return;
  const float* d = buffers.d + static_cast<size_t>(head) * width_ * ld_;
  Multiply(kernels, u, ldu, rows, RowMajor(d, width_, ld_, ld_), generated, ld_, true);
}

void Projections::Append(const Kernels& kernels, const Buffers& buffers, int head, int64_t position,
                         const Row& row) const {
  const Pending pending = PendingOf(buffers, head);
  const size_t slot = position % chunk_;
  std::memcpy(pending.keys + slot * width_, row.key, sizeof(float) * width_);
  kernels.l2_norm(row.value, width_, pending.units + slot * width_);
  pending.log_alpha[slot] = row.log_alpha;
  pending.eta[slot] = row.eta;
}

size_t Projections::scratch_floats() const { return static_cast<size_t>(chunk_) * (width_ + 2 * ld_ + 2); }

bool Projections::Write(const Kernels& kernels, const Buffers& buffers, int head, float* scratch) const {
  const Pending pending = PendingOf(buffers, head);
  const size_t rows = chunk_;
  float* const offsets = scratch;                 // l2(v) - k  [rows, width]
  float* const writes = offsets + rows * width_;  // [rows, ld]
  float* const reads = writes + rows * ld_;       // [rows, ld]
  float* const eta = reads + rows * ld_;
  float* const decay = eta + rows;
  float* const d = buffers.d + static_cast<size_t>(head) * width_ * ld_;
  const MatrixView initial = RowMajor(p0(head), width_, ld_, ld_), learned = RowMajor(d, width_, ld_, ld_);

  std::memcpy(offsets, pending.units, sizeof(float) * rows * width_);
  kernels.axpy(-1.0f, pending.keys, static_cast<int>(rows * width_), offsets);
  Multiply(kernels, offsets, width_, chunk_, initial, writes, ld_);  // s = P_c (l2(v) - k)
  if (buffers.live) Multiply(kernels, offsets, width_, chunk_, learned, writes, ld_, true);
  Multiply(kernels, pending.keys, width_, chunk_, initial, reads, ld_);
  kernels.axpy(-1.0f, reads, static_cast<int>(rows * ld_), writes);  // s - P0 k
  if (buffers.live) Multiply(kernels, pending.keys, width_, chunk_, learned, reads, ld_);

  const DeltaChunk chunk = {.kernels = &kernels,
                            .width = width_,
                            .out = ld_,
                            .keys = pending.keys,
                            .writes = writes,
                            .eta = eta,
                            .decay = decay};
  for (int i = 0; i < chunk_; ++i) {
    eta[i] = rate_[head] * pending.eta[i];
    decay[i] = chunk.before(i) + pending.log_alpha[i];
    chunk.SolveRow(i, buffers.live ? reads + static_cast<size_t>(i) * ld_ : nullptr);
  }
  chunk.WriteTo(d, buffers.live, chunk_);
  return std::isfinite(kernels.dot(d, d, width_ * ld_));
}

}  // namespace hope
