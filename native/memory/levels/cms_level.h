// The adaptive part of one CMS level in one block (eq. 70-71): y += Delta h, where Delta is session state that moves by the
// next-token error (docs/MATH.md, "Learning while reading"). When low rank, h stands for A h and Delta for B.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "backend/kernels.h"
#include "memory/layout.h"
#include "memory/level_config.h"
#include "memory/optimizers/optimizer.h"

namespace hope {

class CmsLevel {
 public:
  // The weights an update reads.
  struct Constants {
    float grad_rms = 1, w2_norm = 0;
    const float* dmgd_a = nullptr;
  };
  CmsLevel(const LevelConfig& config, int d, const Constants& constants);

  // Parts "<prefix>.cms.<name>.": "delta", "grad" and "optimizer.*", key-major [columns, ld]; and "last_h" [columns], of the
  // token whose successor is not known yet.
  void Declare(const std::string& prefix, Layout& layout);
  int delta_part() const { return delta_part_; }
  int grad_part() const { return grad_part_; }
  int last_h_part() const { return last_h_part_; }
  const std::vector<int>& optimizer_parts() const { return optimizer_parts_; }

  const MatrixShape& shape() const { return shape_; }
  MatrixView View(const float* delta) const;  // Delta as the linear kernel reads it: k = columns, n = d

  // One session's parts, to be written.
  struct Buffers {
    float *delta = nullptr, *grad = nullptr;
    std::vector<float*> optimizer = {};
  };
  bool observes() const { return optimizer_->observes(); }

  // G += sum_t delta_t h_t^T over rows of h [count, columns] and teach [count, d] (delta_t). Needs buffers.grad, and
  // buffers.optimizer where observes() and Delta is in force.
  struct Rows {
    const float *h = nullptr, *teach = nullptr;
    size_t ldh = 0, ld_teach = 0;
    int count = 0;
    const float* delta = nullptr;  // in force; nullptr: zero
  };
  size_t accumulate_scratch_floats(int rows) const { return rows * optimizer_->observe_scratch_floats(); }
  void Accumulate(const Kernels& kernels, const Buffers& buffers, const Rows& rows, float* scratch) const;

  // How large one token's part of Ghat is before the clip: the root mean square entry of delta_t h_t^T / (C_l grad_rms).
  // teach_norm = ||delta_t||, h [columns].
  double Contribution(const Kernels& kernels, double teach_norm, const float* h) const;

  size_t update_scratch_floats() const { return optimizer_->scratch_floats(); }
  // Moves Delta by the accumulated gradient, which becomes zero. `number`: of this level's updates, from 1. Returns whether
  // Delta stayed finite.
  bool Update(const Kernels& kernels, const Buffers& buffers, int64_t number, float* scratch) const;

 private:
  float gradient_scale() const;  // of G in Ghat
  float entries() const { return static_cast<float>(shape_.d) * static_cast<float>(shape_.columns); }

  LevelConfig config_;
  Constants constants_;
  MatrixShape shape_;
  std::unique_ptr<Optimizer> optimizer_;
  int delta_part_ = -1, grad_part_ = -1, last_h_part_ = -1;
  std::vector<int> optimizer_parts_;
};

}  // namespace hope
