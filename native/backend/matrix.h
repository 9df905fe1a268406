// A matrix as the linear kernel reads it: y[rows, n] = x[rows, k] W, in panels of 16 outputs.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/aligned.h"

namespace hope {

constexpr int kPanel = 16;  // outputs per panel: one AVX-512 register, two AVX2 registers
constexpr int RoundUpToPanel(int n) { return (n + kPanel - 1) / kPanel * kPanel; }

enum class DType : uint8_t { kF32, kBF16 };

// Non-owning. Element (k, n) lies at data[(n / 16) * panel_stride + k * k_stride + n % 16].
// Packed: k_stride = 16, panel_stride = 16 * k. Row-major [k][ld]: k_stride = ld, panel_stride = 16.
// The padding outputs of the last panel exist and are zero.
struct MatrixView {
  const void* data = nullptr;
  DType dtype = DType::kF32;
  int k = 0, n = 0;
  size_t k_stride = 0, panel_stride = 0;
};

// Owning storage behind a view; 64-byte aligned.
struct Matrix {
  AlignedBuffer storage;
  MatrixView view;
};

}  // namespace hope
