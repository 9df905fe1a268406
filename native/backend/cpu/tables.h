// The kernel tables of the CPU backend; which of them exist and may run is the registry's business.
#pragma once
#include "backend/kernels.h"

namespace hope {

const Kernels* ReferenceKernels();
const Kernels* Avx2Kernels();
const Kernels* Avx512Kernels();

}  // namespace hope
