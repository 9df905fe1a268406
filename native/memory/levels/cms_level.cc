#include "memory/levels/cms_level.h"

#include <cmath>
#include <cstring>

#include "memory/levels/gated_delta.h"
#include "memory/registry.h"

namespace hope {

CmsLevel::CmsLevel(const LevelConfig& config, int d, const Constants& constants)
    : config_(config),
      constants_(constants),
      shape_{d, config.delta_columns(), RoundUpToPanel(d)},
      optimizer_(MakeOptimizer(config.optimizer, shape_, constants.dmgd_a)) {}

void CmsLevel::Declare(const std::string& prefix, Layout& layout) {
  const std::string name = prefix + ".cms." + config_.name + ".";
  last_h_part_ = layout.Add({name + "last_h", "stream", static_cast<size_t>(shape_.columns)});
  delta_part_ = layout.Add({name + "delta", config_.name, shape_.count()});
  grad_part_ = layout.Add({name + "grad", config_.name, shape_.count()});
  for (const OptimizerPart& part : optimizer_->parts())
    optimizer_parts_.push_back(layout.Add({name + "optimizer." + part.name, config_.name, part.count}));
}

MatrixView CmsLevel::View(const float* delta) const { return RowMajor(delta, shape_.columns, shape_.d, shape_.ld); }

void CmsLevel::Accumulate(const Kernels& kernels, const Buffers& buffers, const Rows& rows, float* scratch) const {
  kernels.outer_accumulate({.h = rows.h,
                            .ldh = rows.ldh,
                            .delta = rows.teach,
                            .ldd = rows.ld_teach,
                            .rows = rows.count,
                            .k = shape_.columns,
                            .n = shape_.d,
                            .g = buffers.grad,
                            .ldg = static_cast<size_t>(shape_.ld)});
  if (rows.delta == nullptr || !observes()) return;
  const ObservedRows seen = {.h = rows.h, .ldh = rows.ldh, .rows = rows.count, .delta = rows.delta};
  optimizer_->Observe(kernels, seen, buffers.optimizer.data(), scratch);
}

float CmsLevel::gradient_scale() const {
  return 1.0f / (static_cast<float>(config_.chunk) * (constants_.grad_rms + 1e-8f));
}

double CmsLevel::Contribution(const Kernels& kernels, double teach_norm, const float* h) const {
  const double h_norm = std::sqrt(static_cast<double>(kernels.dot(h, h, shape_.columns)));
  return teach_norm * h_norm * gradient_scale() / std::sqrt(static_cast<double>(entries()));
}

bool CmsLevel::Update(const Kernels& kernels, const Buffers& buffers, int64_t number, float* scratch) const {
  const int count = shape_.size();
  float *const grad = buffers.grad, *const delta = buffers.delta;
  kernels.scale(gradient_scale(), count, grad);
  const float rho = std::sqrt(kernels.dot(grad, grad, count) / entries());
  if (rho > config_.clip) kernels.scale(config_.clip / rho, count, grad);

  optimizer_->Direct(kernels, number, buffers.optimizer.data(), grad, scratch);
  kernels.scale(1.0f - config_.decay, count, delta);
  kernels.axpy(-config_.rate, grad, count, delta);
  optimizer_->Retain(kernels, config_.chunk, buffers.optimizer.data(), delta);

  const float norm = std::sqrt(kernels.dot(delta, delta, count));
  const float cap = config_.max_ratio * constants_.w2_norm;
  if (norm > cap) kernels.scale(cap / norm, count, delta);
  std::memset(grad, 0, sizeof(float) * shape_.count());
  return std::isfinite(norm) && std::isfinite(rho);
}

}  // namespace hope
