// Newton-Schulz orthogonalisation, the heart of Muon and M3.
#pragma once
#include "memory/optimizers/optimizer.h"

namespace hope {

size_t NewtonSchulzScratch(const MatrixShape& shape);

// y = NS(x) for one key-major matrix; x is kept, y may be x. A zero matrix stays zero.
void NewtonSchulz(const Kernels& kernels, const MatrixShape& shape, const float* x, float* y, float* scratch);

// 0.2 sqrt(max(rows, columns)): the scale that makes an orthogonal step as large as a step of Adam.
float MuonScale(const MatrixShape& shape);

}  // namespace hope
