// Multi-scale momentum (algorithm 1): a fast and a slow orthogonalised momentum over a damped second moment.
#include <cmath>
#include <cstring>

#include "memory/optimizers/factories.h"
#include "memory/optimizers/newton_schulz.h"

namespace hope {
namespace {

class M3 final : public Optimizer {
 public:
  M3(const OptimizerConfig& config, const MatrixShape& shape) : Optimizer(shape), config_(config) {}
  std::vector<OptimizerPart> parts() const override {
    return {{"m1", shape_.count()}, {"v", shape_.count()}, {"acc", shape_.count()}, {"m2", shape_.count()}};
  }
  size_t scratch_floats() const override { return shape_.count() + NewtonSchulzScratch(shape_); }

  void Direct(const Kernels& kernels, int64_t number, float* const* state, float* grad, float* scratch) const override {
    float *m1 = state[0], *v = state[1], *acc = state[2], *m2 = state[3];
    const int count = shape_.size();
    MoveAverage(kernels, config_.beta1, grad, count, m1);
    for (int i = 0; i < count; ++i) v[i] = config_.beta2 * v[i] + (1 - config_.beta2) * grad[i] * grad[i];
    kernels.add(grad, count, acc);
    if (number % config_.every == 0) {
      kernels.scale(1.0f / static_cast<float>(config_.every), count, acc);
      MoveAverage(kernels, config_.beta3, acc, count, m2);
      std::memset(acc, 0, sizeof(float) * shape_.count());
    }
    float* const slow = scratch;
    NewtonSchulz(kernels, shape_, m2, slow, scratch + shape_.count());
    NewtonSchulz(kernels, shape_, m1, grad, scratch + shape_.count());
    kernels.axpy(config_.alpha, slow, count, grad);
    const float scale = MuonScale(shape_);
    const float v_scale = static_cast<float>(1 / (1 - Power(config_.beta2, number)));
    for (int i = 0; i < count; ++i) grad[i] = scale * grad[i] / (std::sqrt(v[i] * v_scale) + 1.0f);
  }

 private:
  OptimizerConfig config_;
};

}  // namespace

std::unique_ptr<Optimizer> MakeM3(const OptimizerConfig& config, const MatrixShape& shape) {
  return std::make_unique<M3>(config, shape);
}

}  // namespace hope
