// Adam with bias correction.
#include <cmath>

#include "memory/optimizers/factories.h"

namespace hope {
namespace {

class Adam final : public Optimizer {
 public:
  Adam(const OptimizerConfig& config, const MatrixShape& shape)
      : Optimizer(shape), beta1_(config.beta1), beta2_(config.beta2), eps_(config.eps) {}
  std::vector<OptimizerPart> parts() const override { return {{"m", shape_.count()}, {"v", shape_.count()}}; }

  void Direct(const Kernels&, int64_t number, float* const* state, float* grad, float*) const override {
    float *m = state[0], *v = state[1];
    const float m_scale = static_cast<float>(1 / (1 - Power(beta1_, number)));
    const float v_scale = static_cast<float>(1 / (1 - Power(beta2_, number)));
    for (int i = 0; i < shape_.size(); ++i) {
      m[i] = beta1_ * m[i] + (1 - beta1_) * grad[i];
      v[i] = beta2_ * v[i] + (1 - beta2_) * grad[i] * grad[i];
      grad[i] = (m[i] * m_scale) / (std::sqrt(v[i] * v_scale) + eps_);
    }
  }

 private:
  float beta1_, beta2_, eps_;
};

}  // namespace

std::unique_ptr<Optimizer> MakeAdam(const OptimizerConfig& config, const MatrixShape& shape) {
  return std::make_unique<Adam>(config, shape);
}

}  // namespace hope
