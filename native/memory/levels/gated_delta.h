// The gated delta rule in chunk form, one row at a time (docs/MATH.md, "The chunk form"; eq. 88 and 93): the arithmetic of
// both Titans memories, M_mem and the projections.
#pragma once
#include "backend/kernels.h"

namespace hope {

// One head's running chunk: rows 0..i-1 have been written to, D is its value at the start of the chunk.
struct DeltaChunk {
  const Kernels* kernels = nullptr;
  int width = 0;            // e: length of a key
  int out = 0;              // length of a value; a row of D holds so many floats
  float* keys = nullptr;    // [chunk, width]
  float* writes = nullptr;  // [chunk, out]: W
  float* eta = nullptr;     // [chunk]
  float* decay = nullptr;   // [chunk]: G, the running sums of log alpha

  // G-_i: the decay between the chunk's start and row i's read.
  float before(int i) const { return i == 0 ? 0.0f : decay[i - 1]; }

  // Adds row i, whose key, eta and decay are in place. In: writes row i holds v_i - M0 k_i; out: W_i.
  // dk [out]: D k_i, or nullptr while D is zero.
  void SolveRow(int i, const float* dk) const;

  // o [out] holds M0 q_i; becomes the read of row i before its own write. dq [out]: D q_i or nullptr.
  void ReadRow(int i, const float* q, const float* dq, float* o) const;

  // D [width, out] (key-major) after `rows` rows; `live` false: its present value is taken as zero. Overwrites the writes.
  void WriteTo(float* d, bool live, int rows) const;

 private:
  void AddEarlierRows(int i, const float* direction, float sign, float* y) const;
};

// A row-major matrix [k, ld] with n used outputs as the linear kernel sees it; ld is a multiple of 16.
MatrixView RowMajor(const float* data, int k, int n, size_t ld);

// y [rows, n] = x W, or y += x W, all panels on this thread.
void Multiply(const Kernels& kernels, const float* x, size_t ldx, int rows, const MatrixView& w, float* y, size_t ldy,
              bool add = false);

}  // namespace hope
