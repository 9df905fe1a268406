// Momentum, orthogonalised.
#include "memory/optimizers/factories.h"
#include "memory/optimizers/newton_schulz.h"

namespace hope {
namespace {

class Muon final : public Optimizer {
 public:
  Muon(float beta, const MatrixShape& shape) : Optimizer(shape), beta_(beta) {}
  std::vector<OptimizerPart> parts() const override { return {{"m", shape_.count()}}; }
  size_t scratch_floats() const override { return NewtonSchulzScratch(shape_); }

  void Direct(const Kernels& kernels, int64_t, float* const* state, float* grad, float* scratch) const override {
    MoveAverage(kernels, beta_, grad, shape_.size(), state[0]);
    NewtonSchulz(kernels, shape_, state[0], grad, scratch);
    kernels.scale(MuonScale(shape_), shape_.size(), grad);
  }

 private:
  float beta_;
};

}  // namespace

std::unique_ptr<Optimizer> MakeMuon(const OptimizerConfig& config, const MatrixShape& shape) {
  return std::make_unique<Muon>(config.beta, shape);
}

}  // namespace hope
