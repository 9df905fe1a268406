// Deep momentum (eq. 50): a two-layer memory of gradients, M(g) = Bm tanh(A g). A is a weight, Bm is the state.
#include "backend/math.h"
#include "core/limits.h"
#include "memory/levels/gated_delta.h"
#include "memory/optimizers/factories.h"

namespace hope {
namespace {

class Dmgd final : public Optimizer {
 public:
  Dmgd(const OptimizerConfig& config, const MatrixShape& shape, const float* first_layer)
      : Optimizer(shape), beta_(config.beta), lr_(config.lr), first_(static_cast<size_t>(shape.d) * kDmgdHidden) {
    for (int r = 0; r < kDmgdHidden; ++r)
      for (int i = 0; i < shape.d; ++i) first_[i * kDmgdHidden + r] = first_layer[r * shape.d + i];
  }
  // Bm [d, 16], key-major as every matrix: [16, ld].
  std::vector<OptimizerPart> parts() const override { return {{"b", static_cast<size_t>(kDmgdHidden) * shape_.ld}}; }
  size_t scratch_floats() const override { return shape_.count() + static_cast<size_t>(shape_.columns) * kDmgdHidden; }

  void Direct(const Kernels& kernels, int64_t, float* const* state, float* grad, float* scratch) const override {
    const size_t ld = shape_.ld;
    const int columns = shape_.columns;
    float* const error = scratch;               // (Bm T - Ghat)^T [columns, ld]
    float* const t = scratch + shape_.count();  // T^T [columns, 16]
    const MatrixView first = RowMajor(first_.data(), shape_.d, kDmgdHidden, kDmgdHidden);
    const MatrixView second = RowMajor(state[0], kDmgdHidden, shape_.d, ld);
    Multiply(kernels, grad, ld, columns, first, t, kDmgdHidden);
    for (int i = 0; i < columns * kDmgdHidden; ++i) t[i] = Tanh(t[i]);
    for (int i = 0; i < shape_.size(); ++i) error[i] = -grad[i];
    Multiply(kernels, t, kDmgdHidden, columns, second, error, ld, true);
    kernels.scale(-lr_ / static_cast<float>(columns), shape_.size(), error);
    kernels.scale(beta_, kDmgdHidden * shape_.ld, state[0]);
    kernels.outer_accumulate({.h = t,
                              .ldh = kDmgdHidden,
                              .delta = error,
                              .ldd = ld,
                              .rows = columns,
                              .k = kDmgdHidden,
                              .n = shape_.d,
                              .g = state[0],
                              .ldg = ld});
    Multiply(kernels, t, kDmgdHidden, columns, second, grad, ld, true);
  }

 private:
  float beta_, lr_;
  std::vector<float> first_;  // A transposed, [d, 16]
};

}  // namespace

std::unique_ptr<Optimizer> MakeDmgd(const OptimizerConfig& config, const MatrixShape& shape, const float* first_layer) {
  return std::make_unique<Dmgd>(config, shape, first_layer);
}

}  // namespace hope
