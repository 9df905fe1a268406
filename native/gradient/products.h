// Matrix products of the backward pass, in terms of the kernel table.
#pragma once
#include <cstddef>

#include "backend/kernels.h"
#include "backend/transpose.h"
#include "gradient/arena.h"
#include "memory/levels/gated_delta.h"

namespace hope {

// g[k, n] += h[rows, k]^T delta[rows, n].
void OuterProduct(const Kernels& kernels, const float* h, size_t ldh, int k, const float* delta, size_t ldd, int n,
                  int rows, float* g, size_t ldg);

// out[column, row] = x[row, column].
void Transpose(const float* x, size_t ldx, int rows, int columns, float* out, size_t ldo);

// Panels for a matrix of k x n floats, zero, from the arena; null data while it counts.
struct PackedMatrix {
  float* data = nullptr;
  MatrixView view = {};
  void Plan(Arena& arena, int k, int n);
  float& at(int k, int n) { return data[n / kPanel * view.panel_stride + k * view.k_stride + n % kPanel]; }
};

// to = x [k, ldx], rows whole panels wide.
void PackRows(const float* x, size_t ldx, PackedMatrix& to);

// to = w transposed; shapes must fit.
void PackTransposed(const MatrixView& w, PackedMatrix& to);

}  // namespace hope
