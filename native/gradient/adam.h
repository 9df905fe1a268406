// The optimizer of a replay: Adam with bias correction, the whole gradient clipped to a norm, and a rate that warms up and
// decays. Its state belongs to the job that replays, not to the session.
#pragma once
#include <cstdint>

#include "core/aligned.h"
#include "core/status.h"

namespace hope {

struct ReplayAdamConfig {
  double rate = 1e-3;
  double beta1 = 0.9, beta2 = 0.99, eps = 1e-8;
  double max_norm = 1;  // of the gradient
  // The rate of step i from 0 is rate * (i + 1) / warmup_steps while i < warmup_steps, then falls along half a cosine to
  // rate * floor at total_steps, and stays there.
  int warmup_steps = 0, total_steps = 1;
  double floor = 0;
};

class ReplayAdam {
 public:
  ReplayAdam(const ReplayAdamConfig& config, size_t count);

  // values[count] moves against gradient[count]. Returns the gradient's norm before clipping; NON_FINITE_STATE when that is not
  // finite: then nothing has changed.
  Result<double> Step(const float* gradient, float* values);

  double RateOf(int64_t step) const;
  int64_t steps() const { return steps_; }

  // The moments and the number of steps, to be kept with the job: data() [2 * count] floats.
  float* data() { return moments_.as<float>(); }
  void set_steps(int64_t steps) { steps_ = steps; }
  static size_t Bytes(size_t count) { return 2 * count * sizeof(float); }

 private:
  ReplayAdamConfig config_;
  size_t count_;
  int64_t steps_ = 0;
  AlignedBuffer moments_;  // m, then v
};

}  // namespace hope
