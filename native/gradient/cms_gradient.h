// The CMS chain and the SwiGLU of one block over a group's rows (docs/MATH.md, eq. 70-71), forward and exact reverse.
#pragma once
#include <vector>

#include "gradient/operands.h"
#include "model/cms_tape.h"

namespace hope {

struct ReplayTape : CmsTape {
  std::vector<float*> h;  // per level [R, m], after silu
  void Plan(Arena& arena, const ModelConfig& config, int max_rows);
};

struct CmsScratch {
  float *n, *dn;           // [R, d]
  float *wide_a, *wide_b;  // [R, max(m, F)]
  float* row;              // [d]
  float* dense;            // [m, ld]: the gradient of a low-rank Delta's product
  void Plan(Arena& arena, const ModelConfig& config, int max_rows);
};

class CmsGradient {
 public:
  CmsGradient(const Kernels& kernels, const ModelConfig& config) : kernels_(kernels), config_(config) {}

  // x [rows, d] += every level, then the MLP; fills the tape.
  void Forward(const BlockOperands& block, int rows, const ReplayTape& tape, const CmsScratch& scratch, float* x) const;

  // dx [rows, d]: from the gradient of Forward's x after to that before. d_deltas: per level, key-major, +=;
  // nullptr: not wanted.
  // input: the latter is wanted, else dx is left undefined.
  void Backward(const BlockOperands& block, int rows, const ReplayTape& tape, const CmsScratch& scratch,
                const std::vector<float*>& d_deltas, bool input, float* dx) const;

 private:
  void Norm(const float* x, const std::vector<float>& weight, int rows, float* y) const;
  void NormBackward(const float* x, const std::vector<float>& weight, int rows, const CmsScratch& scratch,
                    float* dx) const;
  void MlpBackward(const BlockOperands& block, int rows, const ReplayTape& tape, const CmsScratch& scratch,
                   float* dx) const;
  void DeltaGradient(const BlockOperands& block, int level, int rows, const ReplayTape& tape, const CmsScratch& scratch,
                     const float* dx, float* d_delta) const;

  const Kernels& kernels_;
  const ModelConfig& config_;
};

}  // namespace hope
