#include "memory/optimizers/optimizer.h"

namespace hope {

void MoveAverage(const Kernels& kernels, float beta, const float* x, int count, float* average) {
  kernels.scale(beta, count, average);
  kernels.axpy(1.0f - beta, x, count, average);
}

double Power(double base, int64_t n) {
  double result = 1;
  for (; n > 0; n >>= 1, base *= base)
    if (n & 1) result *= base;
  return result;
}

}  // namespace hope
