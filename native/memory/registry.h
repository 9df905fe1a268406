// From an optimizer's configuration to the optimizer.
#pragma once
#include <memory>

#include "memory/level_config.h"
#include "memory/optimizers/optimizer.h"

namespace hope {

// dmgd_a: [kDmgdHidden, d] row-major, for dmgd only.
std::unique_ptr<Optimizer> MakeOptimizer(const OptimizerConfig& config, const MatrixShape& shape, const float* dmgd_a);

}  // namespace hope
