// Weights read the other way round, for what goes backwards through them.
#pragma once
#include "backend/matrix.h"

namespace hope {

float ElementOf(const MatrixView& w, int k, int n);

// Panels of w's transpose [w.n, w.k] in fp32: k_stride 16, panel_stride 16 w.n. The padding of the last panel is left alone.
void TransposeInto(const MatrixView& w, float* panels);

// The same in memory of its own, and of w's own type.
Matrix Transposed(const MatrixView& w);

}  // namespace hope
