#include "memory/levels/gated_delta.h"

#include <cassert>
#include <cstring>

#include "backend/math.h"
#include "core/limits.h"

namespace hope {

MatrixView RowMajor(const float* data, int k, int n, size_t ld) {
  assert(ld % kPanel == 0 && static_cast<size_t>(n) <= ld);
  return {.data = data, .dtype = DType::kF32, .k = k, .n = n, .k_stride = ld, .panel_stride = kPanel};
}

void Multiply(const Kernels& kernels, const float* x, size_t ldx, int rows, const MatrixView& w, float* y, size_t ldy,
              bool add) {
  kernels.linear({.x = x,
                  .ldx = ldx,
                  .rows = rows,
                  .w = w,
                  .y = y,
                  .ldy = ldy,
                  .add = add,
                  .panel_begin = 0,
                  .panel_end = RoundUpToPanel(w.n) / kPanel});
}

// y += sign * sum_{j<i} exp(G-_i - G_j) eta_j (k_j . direction) W_j
void DeltaChunk::AddEarlierRows(int i, const float* direction, float sign, float* y) const {
  constexpr int kBatch = 16;
  for (int begin = 0; begin < i; begin += kBatch) {
    float factors[kBatch];
    const int count = i - begin < kBatch ? i - begin : kBatch;
    for (int j = 0; j < count; ++j) factors[j] = before(i) - decay[begin + j];
    kernels->exp(factors, count, factors);
    for (int j = 0; j < count; ++j) {
      const int row = begin + j;
      const float overlap = kernels->dot(keys + row * width, direction, width);
      kernels->axpy(sign * (factors[j] * eta[row] * overlap), writes + row * out, out, y);
    }
  }
}

void DeltaChunk::SolveRow(int i, const float* dk) const {
  float* w = writes + i * out;
  if (dk != nullptr) kernels->axpy(-Exp(before(i)), dk, out, w);
  AddEarlierRows(i, keys + i * width, -1.0f, w);
}

void DeltaChunk::ReadRow(int i, const float* q, const float* dq, float* o) const {
  if (dq != nullptr) kernels->axpy(Exp(before(i)), dq, out, o);
  AddEarlierRows(i, q, 1.0f, o);
}

void DeltaChunk::WriteTo(float* d, bool live, int rows) const {
  const float end = decay[rows - 1];
  const int count = width * out;
  if (live) {
    kernels->scale(Exp(end), count, d);
  } else {
    std::memset(d, 0, sizeof(float) * count);
  }
  for (int j = 0; j < rows; ++j) kernels->scale(Exp(end - decay[j]) * eta[j], out, writes + j * out);
  kernels->outer_accumulate({.h = keys,
                             .ldh = static_cast<size_t>(width),
                             .delta = writes,
                             .ldd = static_cast<size_t>(out),
                             .rows = rows,
                             .k = width,
                             .n = out,
                             .g = d,
                             .ldg = static_cast<size_t>(out)});
}

}  // namespace hope
