// Delta gradient descent (eq. 57): besides the gradient step, forgets Delta along the directions that were read.
#include <cstring>

#include "memory/levels/gated_delta.h"
#include "memory/optimizers/factories.h"

namespace hope {
namespace {

class Dgd final : public Optimizer {
 public:
  Dgd(float gamma, const MatrixShape& shape) : Optimizer(shape), gamma_(gamma) {}
  std::vector<OptimizerPart> parts() const override { return {{"r", shape_.count()}}; }

  bool observes() const override { return true; }
  size_t observe_scratch_floats() const override { return static_cast<size_t>(shape_.columns) + shape_.ld; }

  // R += (Delta hn) hn^T, hn = l2(h)
  void Observe(const Kernels& kernels, const ObservedRows& seen, float* const* state, float* scratch) const override {
    const size_t columns = shape_.columns, ld = shape_.ld;
    float* const units = scratch;
    float* const reads = units + seen.rows * columns;
    for (int t = 0; t < seen.rows; ++t) kernels.l2_norm(seen.h + t * seen.ldh, shape_.columns, units + t * columns);
    Multiply(kernels, units, columns, seen.rows, RowMajor(seen.delta, shape_.columns, shape_.d, ld), reads, ld);
    kernels.outer_accumulate({.h = units,
                              .ldh = columns,
                              .delta = reads,
                              .ldd = ld,
                              .rows = seen.rows,
                              .k = shape_.columns,
                              .n = shape_.d,
                              .g = state[0],
                              .ldg = ld});
  }

  void Direct(const Kernels&, int64_t, float* const*, float*, float*) const override {}

  void Retain(const Kernels& kernels, int chunk, float* const* state, float* delta) const override {
    kernels.axpy(-gamma_ / static_cast<float>(chunk), state[0], shape_.size(), delta);
    std::memset(state[0], 0, sizeof(float) * shape_.count());
  }

 private:
  float gamma_;
};

}  // namespace

std::unique_ptr<Optimizer> MakeDgd(const OptimizerConfig& config, const MatrixShape& shape) {
  return std::make_unique<Dgd>(config.gamma, shape);
}

}  // namespace hope
