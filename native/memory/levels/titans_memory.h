// M_mem of one block (eq. 88): per head a linear memory M0 + D, written by every token, read before its own write. D is
// rewritten at every multiple of kMixerChunk; in between the chunk's keys and writes are kept.
#pragma once
#include <string>
#include <vector>

#include "backend/kernels.h"
#include "memory/layout.h"

namespace hope {

class TitansMemory {
 public:
  // m0: [heads, width (key), width (out)], outlives this.
  TitansMemory(int heads, int width, const float* m0) : heads_(heads), width_(width), m0_(m0) {}

  // Parts: "<prefix>.memory.d" [heads, width (key), width (out)] as of the last multiple of kMixerChunk, and
  // "<prefix>.memory.pending", per head the running chunk's k [16, width], W [16, width], eta [16], G [16].
  void Declare(const std::string& prefix, Layout& layout);
  int d_part() const { return d_part_; }
  int pending_part() const { return pending_part_; }

  // One session's parts. `live`: d has been written; else it counts as zero. d may be nullptr when it is neither live nor
  // due within the rows.
  struct Buffers {
    float* d = nullptr;
    bool live = false;
    float* pending = nullptr;
  };

  // Consecutive tokens of one head; row t of keys, values, queries and outputs is at t * ld.
  struct Rows {
    int64_t position = 0;  // of row 0
    int count = 0;
    size_t ld = 0;
    const float *keys = nullptr, *values = nullptr, *queries = nullptr;
    const float *eta = nullptr, *log_alpha = nullptr;  // [count]
    float* outputs = nullptr;                          // o, before the head norm
  };

  // alpha and eta of every head and every one of the last tokens that "pending" (position: of the next token) still tells.
  struct Gates {
    std::vector<float> retention, rate;
  };
  static Gates PendingGates(const float* pending, int heads, int width, int64_t position);

  size_t scratch_floats() const;
  // Reads and writes head `head`. Returns whether the memory stayed finite. Heads may run in parallel.
  bool Run(const Kernels& kernels, const Buffers& buffers, int head, const Rows& rows, float* scratch) const;

 private:
  void RunPiece(const Kernels& kernels, const float* d, float* pending, int head, const Rows& rows,
                float* scratch) const;

  int heads_, width_;
  const float* m0_;
  int d_part_ = -1, pending_part_ = -1;
};

}  // namespace hope
