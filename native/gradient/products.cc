#include "gradient/products.h"

#include <algorithm>
#include <cassert>

namespace hope {

void OuterProduct(const Kernels& kernels, const float* h, size_t ldh, int k, const float* delta, size_t ldd, int n,
                  int rows, float* g, size_t ldg) {
  kernels.outer_accumulate(
      {.h = h, .ldh = ldh, .delta = delta, .ldd = ldd, .rows = rows, .k = k, .n = n, .g = g, .ldg = ldg});
}

void Transpose(const float* x, size_t ldx, int rows, int columns, float* out, size_t ldo) {
  constexpr int kTile = 8;  // a line of either side is touched once per tile
  for (int r0 = 0; r0 < rows; r0 += kTile) {
    const int r1 = r0 + kTile < rows ? r0 + kTile : rows;
    for (int c = 0; c < columns; ++c)
      for (int r = r0; r < r1; ++r) out[c * ldo + r] = x[r * ldx + c];
  }
}

void PackedMatrix::Plan(Arena& arena, int k, int n) {
  data = arena.Floats(static_cast<size_t>(k) * RoundUpToPanel(n));
  view = {.data = data,
          .dtype = DType::kF32,
          .k = k,
          .n = n,
          .k_stride = kPanel,
          .panel_stride = static_cast<size_t>(kPanel) * k};
}

void PackRows(const float* x, size_t ldx, PackedMatrix& to) {
  for (int n = 0; n < to.view.n; n += kPanel)
    for (int k = 0; k < to.view.k; ++k) std::copy_n(x + k * ldx + n, kPanel, &to.at(k, n));
}

void PackTransposed(const MatrixView& w, PackedMatrix& to) {
  assert(to.view.k == w.n && to.view.n == w.k);
  TransposeInto(w, to.data);
}

}  // namespace hope
