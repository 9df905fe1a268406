// What the reverse of one block's CMS chain and SwiGLU reads of its forward pass, R rows.
#pragma once
#include <vector>

#include "model/config.h"

namespace hope {

struct CmsTape {
  struct Level {
    float *y, *z;  // [R, d] input, [R, m] before silu
  };
  std::vector<Level> levels;
  float *y, *gate, *up;  // [R, d], [R, F], [R, F] of the SwiGLU

  // memory: a Workspace, or what else hands out Floats(count).
  template <typename Memory>
  void Plan(Memory& memory, const ModelConfig& config, int rows) {
    const size_t count = rows, d = config.d_model, hidden = config.static_hidden;
    levels.clear();
    for (const LevelConfig& level : config.levels)
      levels.push_back({.y = memory.Floats(count * d), .z = memory.Floats(count * level.hidden)});
    y = memory.Floats(count * d);
    gate = memory.Floats(count * hidden);
    up = memory.Floats(count * hidden);
  }
};

}  // namespace hope
