#include "memory/registry.h"

#include <cassert>

#include "memory/optimizers/factories.h"

namespace hope {

std::unique_ptr<Optimizer> MakeOptimizer(const OptimizerConfig& config, const MatrixShape& shape, const float* dmgd_a) {
  switch (config.type) {
    case OptimizerType::kSgd:
      return MakeSgd(shape);
    case OptimizerType::kMomentum:
      return MakeMomentum(config, shape);
    case OptimizerType::kDgd:
      return MakeDgd(config, shape);
    case OptimizerType::kAdam:
      return MakeAdam(config, shape);
    case OptimizerType::kMuon:
      return MakeMuon(config, shape);
    case OptimizerType::kM3:
      return MakeM3(config, shape);
    case OptimizerType::kDmgd:
      return MakeDmgd(config, shape, dmgd_a);
  }
  assert(false && "an optimizer without a factory");
  return nullptr;
}

}  // namespace hope
