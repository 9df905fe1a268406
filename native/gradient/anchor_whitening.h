// Coordinates for what a consolidation learns in which the anchors' features are white: a step of a given size there changes what
// the anchors see by the same amount in every direction, so steps go where they see little (docs/MATH.md, "Consolidation").
#pragma once
#include <vector>

#include "backend/kernels.h"
#include "core/aligned.h"
#include "gradient/learned_tensors.h"

namespace hope {

// Per adaptive block and dense level, with h [m] the hidden layer that Delta [m, d] acts on: C = mean over anchor rows of h h^T,
// C / mean diag(C) + ridge I = L L^T, T = L^-T. Delta moves by T z; z's gradient is T^T dL/dDelta. Levels of low rank stay as they are.
class AnchorWhitening {
 public:
  AnchorWhitening(const Kernels& kernels, const ModelConfig& config);

  // h [rows, m] of anchors under the base model.
  void Observe(int block, int level, const float* h, int rows);
  // Ends observing. A level that saw no rows stays as it is.
  void Finish();

  // out = T^T gradient; both of the same levels.
  void ToWhite(const LearnedTensors& gradient, LearnedTensors& out);
  // values += T step, in the levels of `step`.
  void AddFromWhite(const LearnedTensors& step, LearnedTensors& values);

  static size_t Bytes(const ModelConfig& config);

 private:
  struct Level {
    int hidden = 0;
    size_t ld = 0;
    AlignedBuffer down, up;  // [m, ld]: T, and T^T; down holds the sum of h h^T while observing
  };
  // nullptr: what the tensor is learned in stays as it is.
  const Level* LevelOf(const LearnedTensor& tensor) const;
  // x [hidden, ld] to packed_; rows from .. to of it.
  void Pack(const float* x, int hidden);
  MatrixView Packed(int hidden, int from, int to) const;
  static size_t PackedBytes(const ModelConfig& config);
  // Rows begin .. end of y [m, ld] = those of a triangle, of which columns from .. to are not zero, times packed_; add: y += that.
  void MultiplyRows(const Level& level, const float* triangle, int begin, int end, int from, int to, float* y,
                    bool add) const;

  const Kernels& kernels_;
  int first_, per_block_, d_;
  size_t ld_;
  std::vector<Level> levels_;
  AlignedBuffer packed_;  // [m, ld] of the widest level: what is multiplied, in panels
};

}  // namespace hope
