// What a CMS level is configured with (docs/MATH.md, "Model folder").
#pragma once
#include <string>

namespace hope {

enum class OptimizerType { kSgd, kMomentum, kDgd, kAdam, kMuon, kM3, kDmgd };

struct OptimizerConfig {
  OptimizerType type = OptimizerType::kSgd;
  float beta = 0.9f, beta1 = 0.9f, beta2 = 0.99f, beta3 = 0.9f;
  float eps = 1e-8f, gamma = 0.1f, alpha = 0.5f, lr = 0.1f;
  int every = 4;
};

struct LevelConfig {
  std::string name;
  int chunk = 0;   // positions between updates
  int hidden = 0;  // m_l
  int rank = 0;    // 0: dense Delta [d, hidden]; r: Delta = B A with session-owned B [d, r]
  float rate = 0, decay = 0, clip = 4, max_ratio = 0.5f;
  OptimizerConfig optimizer;
  int delta_columns() const { return rank > 0 ? rank : hidden; }
};

}  // namespace hope
