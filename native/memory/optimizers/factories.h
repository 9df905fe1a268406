// One factory per optimizer file; memory/registry.cc maps names to them.
#pragma once
#include <memory>

#include "memory/level_config.h"
#include "memory/optimizers/optimizer.h"

namespace hope {

std::unique_ptr<Optimizer> MakeSgd(const MatrixShape& shape);
std::unique_ptr<Optimizer> MakeMomentum(const OptimizerConfig& config, const MatrixShape& shape);
std::unique_ptr<Optimizer> MakeDgd(const OptimizerConfig& config, const MatrixShape& shape);
std::unique_ptr<Optimizer> MakeAdam(const OptimizerConfig& config, const MatrixShape& shape);
std::unique_ptr<Optimizer> MakeMuon(const OptimizerConfig& config, const MatrixShape& shape);
std::unique_ptr<Optimizer> MakeM3(const OptimizerConfig& config, const MatrixShape& shape);
// first_layer: A [kDmgdHidden, d] row-major.
std::unique_ptr<Optimizer> MakeDmgd(const OptimizerConfig& config, const MatrixShape& shape, const float* first_layer);

}  // namespace hope
