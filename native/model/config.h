// The model's configuration: config.json, validated, immutable. Field names and defaults: docs/MATH.md.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "backend/matrix.h"
#include "core/status.h"
#include "memory/level_config.h"

namespace hope {

// The Jacobian that carries the teach signal below the final norm: none, or that of the CMS levels and MLPs with the mixers'
// outputs held constant.
enum class TeachMode { kIdentity, kCms };

struct ModelConfig {
  std::string name;
  int vocab_size = 0, d_model = 0, n_blocks = 0, n_heads = 0, head_dim = 0, conv_width = 4, static_hidden = 0;
  float norm_eps = 1e-5f;
  int bos_token_id = 0, eos_token_id = 0;
  bool self_modifying = true;
  int projection_chunk = 64;
  float eta_max = 1.0f;
  int adaptive_blocks = 0;
  std::vector<LevelConfig> levels;  // in chain order: fast first
  TeachMode teach = TeachMode::kIdentity;

  int inner() const { return n_heads * head_dim; }
  int projection_rows() const { return 2 * head_dim + 2; }                 // of P per head: M_k, M_v, m_eta, m_alpha
  int projection_ld() const { return RoundUpToPanel(projection_rows()); }  // the same, padded to whole panels
  int first_adaptive_block() const { return n_blocks - adaptive_blocks; }
};

// Parses and validates config.json's text: unknown keys, wrong types and impossible shapes are
// MODEL_CONFIG_INVALID, naming the key, what was expected and what came.
Result<ModelConfig> ParseModelConfig(std::string_view json_text);

}  // namespace hope
