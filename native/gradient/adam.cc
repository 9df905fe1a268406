#include "gradient/adam.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hope {
namespace {

constexpr double kNormEps = 1e-6;  // as torch.nn.utils.clip_grad_norm_

}  // namespace

ReplayAdam::ReplayAdam(const ReplayAdamConfig& config, size_t count)
    : config_(config), count_(count), moments_(Bytes(count)) {}

double ReplayAdam::RateOf(int64_t step) const {
  if (step < config_.warmup_steps) return config_.rate * static_cast<double>(step + 1) / config_.warmup_steps;
  const double length = std::max(1, config_.total_steps - config_.warmup_steps);
  const double done = std::min(1.0, static_cast<double>(step - config_.warmup_steps) / length);
  const double cosine = 0.5 * (1 + std::cos(std::numbers::pi * done));
  return config_.rate * (config_.floor + (1 - config_.floor) * cosine);
}

Result<double> ReplayAdam::Step(const float* gradient, float* values) {
  double squares = 0;
  for (size_t i = 0; i < count_; ++i) squares += static_cast<double>(gradient[i]) * gradient[i];
  const double norm = std::sqrt(squares);
  if (!std::isfinite(norm))
    return Status::Error(ErrorCode::kNonFiniteState, "replay: expected a finite gradient, came infinity or NaN");
  const float clip = static_cast<float>(std::min(1.0, config_.max_norm / (norm + kNormEps)));
  const double rate = RateOf(steps_);
  ++steps_;
  const double corrected1 = 1 - std::pow(config_.beta1, static_cast<double>(steps_));
  const double corrected2 = 1 - std::pow(config_.beta2, static_cast<double>(steps_));
  const float step = static_cast<float>(rate / corrected1), unbias = static_cast<float>(1 / std::sqrt(corrected2));
  const float keep1 = static_cast<float>(config_.beta1), take1 = static_cast<float>(1 - config_.beta1);
  const float keep2 = static_cast<float>(config_.beta2), take2 = static_cast<float>(1 - config_.beta2);
  const float eps = static_cast<float>(config_.eps);
  float *const m = moments_.as<float>(), *const v = m + count_;
  for (size_t i = 0; i < count_; ++i) {
    const float g = clip * gradient[i];
    m[i] = keep1 * m[i] + take1 * g;
    v[i] = keep2 * v[i] + take2 * (g * g);
    values[i] -= step * m[i] / (std::sqrt(v[i]) * unbias + eps);
  }
  return norm;
}

}  // namespace hope
