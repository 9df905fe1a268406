#include "backend/transpose.h"

#include <bit>
#include <cstring>

namespace hope {
namespace {

size_t IndexOf(const MatrixView& w, int k, int n) { return n / kPanel * w.panel_stride + k * w.k_stride + n % kPanel; }

// Of element (k, n) among the panels of the transpose.
size_t TransposedIndex(const MatrixView& w, int k, int n) {
  return (static_cast<size_t>(k / kPanel) * w.n + n) * kPanel + k % kPanel;
}

}  // namespace

float ElementOf(const MatrixView& w, int k, int n) {
  const size_t index = IndexOf(w, k, n);
  return w.dtype == DType::kF32
             ? static_cast<const float*>(w.data)[index]
             : std::bit_cast<float>(static_cast<uint32_t>(static_cast<const uint16_t*>(w.data)[index]) << 16);
}

void TransposeInto(const MatrixView& w, float* panels) {
  for (int k = 0; k < w.k; ++k)
    for (int n = 0; n < w.n; ++n) panels[TransposedIndex(w, k, n)] = ElementOf(w, k, n);
}

Matrix Transposed(const MatrixView& w) {
  const bool narrow = w.dtype == DType::kBF16;
  const size_t size = narrow ? sizeof(uint16_t) : sizeof(float);
  Matrix matrix = {.storage = AlignedBuffer(size * w.n * RoundUpToPanel(w.k)), .view = {}};
  for (int k = 0; k < w.k; ++k)
    for (int n = 0; n < w.n; ++n)
      std::memcpy(matrix.storage.data() + TransposedIndex(w, k, n) * size,
                  static_cast<const std::byte*>(w.data) + IndexOf(w, k, n) * size, size);
  matrix.view = {.data = matrix.storage.data(),
                 .dtype = w.dtype,
                 .k = w.n,
                 .n = w.k,
                 .k_stride = kPanel,
                 .panel_stride = static_cast<size_t>(kPanel) * w.n};
  return matrix;
}

}  // namespace hope
