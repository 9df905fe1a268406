// Turns the normalised gradient of one CMS matrix Delta into a direction (docs/MATH.md, table of optimizers). An optimizer
// holds parameters only; its state is session state, declared here, all zero at the start.
//
// A matrix [d, columns] is held key-major: element (row r, column c) at c * ld + r, the padding rows being zero.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "backend/kernels.h"

namespace hope {

struct MatrixShape {
  int d = 0, columns = 0, ld = 0;  // ld: d rounded up to whole panels
  size_t count() const { return static_cast<size_t>(columns) * ld; }
  int size() const { return columns * ld; }
};

// One part of an optimizer's state: "m" becomes "<prefix>.optimizer.m".
struct OptimizerPart {
  std::string name;
  size_t count = 0;
};

// Rows of learned tokens for Observe: h [rows, columns] at ldh, and Delta in force.
struct ObservedRows {
  const float* h = nullptr;
  size_t ldh = 0;
  int rows = 0;
  const float* delta = nullptr;
};

class Optimizer {
 public:
  explicit Optimizer(MatrixShape shape) : shape_(shape) {}
  virtual ~Optimizer() = default;

  virtual std::vector<OptimizerPart> parts() const { return {}; }  // in the order of every `state` below
  virtual size_t scratch_floats() const { return 0; }              // of Direct

  // Whether Observe does anything; observe_scratch_floats: per row.
  virtual bool observes() const { return false; }
  virtual size_t observe_scratch_floats() const { return 0; }
  virtual void Observe(const Kernels&, const ObservedRows&, float* const* /*state*/, float* /*scratch*/) const {}

  // grad holds Ghat and becomes the direction. `number`: this level's updates, from 1.
  virtual void Direct(const Kernels& kernels, int64_t number, float* const* state, float* grad,
                      float* scratch) const = 0;

  // What else is subtracted from delta after the step; consumes it from the state.
  virtual void Retain(const Kernels&, int /*chunk*/, float* const* /*state*/, float* /*delta*/) const {}

 protected:
  MatrixShape shape_;
};

// average <- beta average + (1 - beta) x
void MoveAverage(const Kernels& kernels, float beta, const float* x, int count, float* average);
// base^n, the same bits everywhere.
double Power(double base, int64_t n);

}  // namespace hope
