// Read-only weights of a model folder, shared by all sessions, in the layout the kernels read.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "backend/matrix.h"
#include "core/status.h"
#include "model/config.h"

namespace hope {

// One CMS level of one block. All matrices act on rows: y[rows, n] = x[rows, k] W.
struct LevelWeights {
  std::vector<float> norm;    // [d]
  Matrix w1;                  // k = d, n = hidden
  Matrix w2;                  // k = hidden, n = d
  Matrix low_rank_a;          // k = hidden, n = rank (empty when dense)
  std::vector<float> dmgd_a;  // [16, d] row-major (empty unless optimizer is dmgd)
  float grad_rms = 1;         // scalar; adaptive blocks only
  float w2_norm = 0;          // ||W2||_F, for the max_ratio cap
};

struct BlockWeights {
  std::vector<float> norm_mixer;              // [d]
  Matrix w_u, w_v, w_q, w_g, w_o;             // [d -> I], [I -> d]
  std::vector<float> conv_u, conv_v, conv_q;  // [4, I]: tap-major, tap 3 is the present input
  std::vector<float> m0;                      // [H, e(key), e(out)] transposed for broadcast reads
  std::vector<float> p0;  // [H, e(key), ldp(out)], rows M_k, M_v, m_eta, m_alpha, zero padded to ldp = projection_ld()
  std::vector<float> b_eta, b_alpha, rate;  // [H]; rate is zero for static projections
  std::vector<float> norm_head;             // [I]
  std::vector<LevelWeights> levels;
  std::vector<float> norm_mlp;  // [d]
  Matrix w_gate, w_up, w_down;
};

struct Weights {
  ModelConfig config;
  Matrix embed_rows;  // E as [k = V][n = d]: row gather, and b = E^T (p - onehot)
  Matrix head;        // k = d, n = V
  std::vector<BlockWeights> blocks;
  std::vector<float> norm_final;  // [d]
  std::string fingerprint;        // 16 hex digits over config.json and model.safetensors
  size_t bytes = 0;               // memory held
  size_t parameters = 0;
};

// Loads config.json and model.safetensors (mmapped while it is packed). Errors: IO_FAILED,
// MODEL_CONFIG_INVALID, MODEL_WEIGHTS_INVALID (truncated or lying header, missing/extra tensor, wrong shape or dtype).
Result<std::shared_ptr<const Weights>> LoadWeights(const std::string& model_dir);

}  // namespace hope
