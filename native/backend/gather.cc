#include "backend/gather.h"

#include <cassert>

#include "backend/transpose.h"

namespace hope {

void GatherRow(const MatrixView& w, int k, float* out) {
  assert(k >= 0 && k < w.k);
  for (int n = 0; n < w.n; ++n) out[n] = ElementOf(w, k, n);
}

}  // namespace hope
