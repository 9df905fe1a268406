#include "backend/gather.h"

#include <bit>
#include <cassert>

namespace hope {

void GatherRow(const MatrixView& w, int k, float* out) {
  assert(k >= 0 && k < w.k);
  for (int n = 0; n < w.n; ++n) {
    const size_t index = (n / kPanel) * w.panel_stride + k * w.k_stride + n % kPanel;
    out[n] = w.dtype == DType::kF32
                 ? static_cast<const float*>(w.data)[index]
                 : std::bit_cast<float>(static_cast<uint32_t>(static_cast<const uint16_t*>(w.data)[index]) << 16);
  }
}

}  // namespace hope
