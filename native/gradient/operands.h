// The matrices of one block as forward and backward read them, with what is learned already added.
#pragma once
#include <vector>

#include "gradient/learned_tensors.h"
#include "gradient/products.h"
#include "model/weights.h"

namespace hope {

struct BlockOperands {
  const BlockWeights* weights = nullptr;
  std::vector<MatrixView> w2;  // per level: W2 + Delta
  const float* m0 = nullptr;   // [H, e, e] and [H, e, ldp], offsets added
  const float* p0 = nullptr;
  // For the backward pass; empty in BaseOperands.
  std::vector<MatrixView> w1_t, w2_t;
  MatrixView gate_t = {}, up_t = {}, down_t = {}, u_t = {}, v_t = {}, q_t = {}, g_t = {}, o_t = {};
  const float *m0_t = nullptr, *p0_t = nullptr;  // [H, e, e] and [H, ldp, e]
  std::vector<const float*> low_rank;            // per level A^T [m, ld(rank)]; nullptr: dense
};

// The block without anything learned, forward only.
BlockOperands BaseOperands(const BlockWeights& weights);

// An adaptive block's operands in memory of its own.
class AdaptiveOperands {
 public:
  // mixer: its transposes are needed, too.
  void Plan(Arena& arena, const ModelConfig& config, bool mixer);
  // After the planned memory exists: everything that only depends on the weights.
  void Pack(const ModelConfig& config, const BlockWeights& weights);
  // Puts the values of `learned` (of block `block`) in force; nullptr: zero.
  void Bind(const Kernels& kernels, const ModelConfig& config, int block, const LearnedTensors* learned);
  const BlockOperands& operands() const { return operands_; }

 private:
  void BindLevel(const Kernels& kernels, const ModelConfig& config, int level, const float* delta);

  bool mixer_ = false;
  const BlockWeights* weights_ = nullptr;
  std::vector<PackedMatrix> w1_t_, w2_, w2_t_, a_t_;
  PackedMatrix gate_t_, up_t_, down_t_, u_t_, v_t_, q_t_, g_t_, o_t_;
  float *m0_ = nullptr, *p0_ = nullptr, *m0_t_ = nullptr, *p0_t_ = nullptr;
  std::vector<float*> base_w2_;  // per level W2, key-major [m, ld]
  float* sum_ = nullptr;         // [m, ld] of the widest level: W2 + Delta while it is packed
  BlockOperands operands_;
};

}  // namespace hope
