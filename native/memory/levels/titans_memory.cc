#include "memory/levels/titans_memory.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/limits.h"
#include "memory/level_clock.h"
#include "memory/levels/gated_delta.h"

namespace hope {
namespace {

size_t PendingFloats(int width) { return static_cast<size_t>(kMixerChunk) * (2 * width + 2); }

DeltaChunk Chunk(const Kernels& kernels, int width, float* pending) {
  float* writes = pending + kMixerChunk * width;
  float* eta = writes + kMixerChunk * width;
  return {.kernels = &kernels,
          .width = width,
          .out = width,
          .keys = pending,
          .writes = writes,
          .eta = eta,
          .decay = eta + kMixerChunk};
}

}  // namespace

void TitansMemory::Declare(const std::string& prefix, Layout& layout) {
  const size_t heads = heads_;
  d_part_ = layout.Add({prefix + ".memory.d", "titans", heads * width_ * width_});
  pending_part_ = layout.Add({prefix + ".memory.pending", "titans", heads * PendingFloats(width_)});
}

TitansMemory::Gates TitansMemory::PendingGates(const float* pending, int heads, int width, int64_t position) {
  Gates gates;
  const int next = static_cast<int>(position % kMixerChunk);
  for (int head = 0; head < heads; ++head) {
    const float* eta = pending + head * PendingFloats(width) + static_cast<size_t>(2 * kMixerChunk) * width;
    const float* decay = eta + kMixerChunk;  // G: a running sum from slot 0
    for (int i = 0; i < kMixerChunk; ++i) {
      // eta is positive where a token has been. Slot `next` is of the chunk before, and what its sum continued is overwritten.
      if (eta[i] <= 0 || (i == next && i > 0)) continue;
      gates.rate.push_back(eta[i]);
      gates.retention.push_back(static_cast<float>(std::exp(decay[i] - (i > 0 ? decay[i - 1] : 0.0f))));
    }
  }
  return gates;
}

size_t TitansMemory::scratch_floats() const { return static_cast<size_t>(2 * kMixerChunk) * width_; }

bool TitansMemory::Run(const Kernels& kernels, const Buffers& buffers, int head, const Rows& rows,
                       float* scratch) const {
  const size_t square = static_cast<size_t>(width_) * width_;
  float* d = buffers.d == nullptr ? nullptr : buffers.d + head * square;
  float* pending = buffers.pending + head * PendingFloats(width_);
  bool live = buffers.live;
  for (int done = 0; done < rows.count;) {
    Rows piece = rows;
    piece.position += done;
    piece.count = std::min<int>(rows.count - done, kMixerChunk - piece.position % kMixerChunk);
    piece.keys += done * rows.ld;
    piece.values += done * rows.ld;
    piece.queries += done * rows.ld;
    piece.outputs += done * rows.ld;
    piece.eta += done;
    piece.log_alpha += done;
    RunPiece(kernels, live ? d : nullptr, pending, head, piece, scratch);
    done += piece.count;
    if (LevelClock::MemoryDue(piece.position + piece.count)) {
      Chunk(kernels, width_, pending).WriteTo(d, live, kMixerChunk);
      live = true;
      if (!std::isfinite(kernels.dot(d, d, static_cast<int>(square)))) return false;
    }
  }
  return true;
}

// Rows that end at or before the next multiple of kMixerChunk; d is nullptr while D is zero.
void TitansMemory::RunPiece(const Kernels& kernels, const float* d, float* pending, int head, const Rows& rows,
                            float* scratch) const {
  const DeltaChunk chunk = Chunk(kernels, width_, pending);
  const size_t width = width_;
  const int slot = static_cast<int>(rows.position % kMixerChunk);
  const MatrixView m0 = RowMajor(m0_ + head * width * width, width_, width_, width);
  float* const dk = scratch;
  float* const dq = scratch + kMixerChunk * width;

  Multiply(kernels, rows.keys, rows.ld, rows.count, m0, dk, width);  // M0 k, for now
  for (int t = 0; t < rows.count; ++t) {
    const int i = slot + t;
    std::memcpy(chunk.keys + i * width, rows.keys + t * rows.ld, sizeof(float) * width);
    std::memcpy(chunk.writes + i * width, rows.values + t * rows.ld, sizeof(float) * width);
    kernels.axpy(-1.0f, dk + t * width, width_, chunk.writes + i * width);
    chunk.eta[i] = rows.eta[t];
    chunk.decay[i] = chunk.before(i) + rows.log_alpha[t];
  }
  Multiply(kernels, rows.queries, rows.ld, rows.count, m0, rows.outputs, rows.ld);
  if (d != nullptr) {
    const MatrixView view = RowMajor(d, width_, width_, width);
    Multiply(kernels, rows.keys, rows.ld, rows.count, view, dk, width);
    Multiply(kernels, rows.queries, rows.ld, rows.count, view, dq, width);
  }
  for (int t = 0; t < rows.count; ++t) {
    chunk.SolveRow(slot + t, d == nullptr ? nullptr : dk + t * width);
    chunk.ReadRow(slot + t, rows.queries + t * rows.ld, d == nullptr ? nullptr : dq + t * width,
                  rows.outputs + t * rows.ld);
  }
}

}  // namespace hope
