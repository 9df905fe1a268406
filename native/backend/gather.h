// Rows of a packed matrix.
#pragma once
#include "backend/matrix.h"

namespace hope {

// out[n] = W(k, n) for all n: with embed_rows, the embedding of token k.
void GatherRow(const MatrixView& w, int k, float* out);

}  // namespace hope
