// The projections of one block: per head one stacked memory P = [M_k; M_v; m_eta; m_alpha] = P0 + D of 2e+2 rows that
// generates keys, values, learning rates and retentions (eq. 83-86). When self-modifying, D is read as it was at the last
// multiple of projection_chunk and written there from the chunk's pseudo-values (eq. 93).
#pragma once
#include <cstdint>
#include <string>

#include "backend/kernels.h"
#include "memory/layout.h"

namespace hope {

class Projections {
 public:
  // p0: [heads, width (key), ld (out)], rate: [heads]; both outlive this. chunk 0: static.
  Projections(int heads, int width, int chunk, const float* p0, const float* rate);

  // Parts (only when self-modifying): "<prefix>.projections.d" [heads, width (key), ld (out)] and
  // "<prefix>.projections.pending", per head the running chunk's k [C, width], l2(v) [C, width], log alpha [C], eta [C].
  void Declare(const std::string& prefix, Layout& layout);
  bool self_modifying() const { return chunk_ > 0; }
  int d_part() const { return d_part_; }
  int pending_part() const { return pending_part_; }
  int ld() const { return ld_; }  // 2e+2, padded to whole panels

  // One session's parts; unused when static. `live`: d has been written, else it counts as zero.
  struct Buffers {
    float* d = nullptr;
    bool live = false;
    float* pending = nullptr;
  };

  // generated [rows, ld()] = P u, with the frozen value of P.
  void Generate(const Kernels& kernels, const Buffers& buffers, int head, const float* u, size_t ldu, int rows,
                float* generated) const;

  // What one token leaves for the next write.
  struct Row {
    const float *key = nullptr, *value = nullptr;  // [width]
    float log_alpha = 0, eta = 0;
  };
  void Append(const Kernels& kernels, const Buffers& buffers, int head, int64_t position, const Row& row) const;

  size_t scratch_floats() const;  // of Write
  // Writes the full pending chunk into d. Returns whether it stayed finite. Heads may run in parallel.
  bool Write(const Kernels& kernels, const Buffers& buffers, int head, float* scratch) const;

 private:
  struct Pending {
    float *keys, *units, *log_alpha, *eta;
  };
  Pending PendingOf(const Buffers& buffers, int head) const;
  const float* p0(int head) const { return p0_ + static_cast<size_t>(head) * width_ * ld_; }

  int heads_, width_, ld_, chunk_;
  const float *p0_, *rate_;
  int d_part_ = -1, pending_part_ = -1;
};

}  // namespace hope
