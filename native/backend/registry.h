// The kernel tables this build has, and which of them this machine can run.
#pragma once
#include <string>
#include <vector>

#include "backend/kernels.h"
#include "core/status.h"

namespace hope {

// isa: "auto" (the best one this CPU runs; also "cpu"), "reference", "avx2", "avx512".
// Error: INVALID_ARGUMENT when the name is unknown, not in this build, or not supported by this CPU.
Result<const Kernels*> ChooseKernels(const std::string& isa);

// Every table that this build has and this CPU can run; reference is first.
std::vector<const Kernels*> RunnableKernels();

}  // namespace hope
