// An exponential average of gradients.
#include <cstring>

#include "memory/optimizers/factories.h"

namespace hope {
namespace {

class Momentum final : public Optimizer {
 public:
  Momentum(float beta, const MatrixShape& shape) : Optimizer(shape), beta_(beta) {}
  std::vector<OptimizerPart> parts() const override { return {{"m", shape_.count()}}; }
  void Direct(const Kernels& kernels, int64_t, float* const* state, float* grad, float*) const override {
    MoveAverage(kernels, beta_, grad, shape_.size(), state[0]);
    std::memcpy(grad, state[0], sizeof(float) * shape_.count());
  }

 private:
  float beta_;
};

}  // namespace

std::unique_ptr<Optimizer> MakeMomentum(const OptimizerConfig& config, const MatrixShape& shape) {
  return std::make_unique<Momentum>(config.beta, shape);
}

}  // namespace hope
