#include "gradient/delta_rule.h"

#include <algorithm>
#include <cstring>

#include "gradient/products.h"

namespace hope {
namespace {

constexpr size_t kSide = kGradientChunk;  // row length of [L, L] arrays
constexpr int kSolveBlock = 16;           // rows solved one by one between products

// out[i, j] = factor * products[i, j] exp(G-_i - G_j) step_j, strictly lower.
void PairWeights(const DeltaSpan& chunk, const float* products, float factor, float* out) {
  for (int i = 0; i < chunk.rows; ++i)
    for (size_t j = 0; j < kSide; ++j)
      out[i * kSide + j] =
          static_cast<int>(j) < i ? factor * products[i * kSide + j] * chunk.decays->pairs[i][j] * chunk.step[j] : 0.0f;
}

// out[i] = factor_i x[i], rows of n.
void ScaleRows(const float* x, size_t ldx, const float* factors, int rows, int n, float* out) {
  for (int i = 0; i < rows; ++i)
    for (int c = 0; c < n; ++c) out[static_cast<size_t>(i) * n + c] = factors[i] * x[i * ldx + c];
}

void AddRows(const float* x, int rows, int n, float* y, size_t ldy) {
  for (int i = 0; i < rows; ++i)
    for (int c = 0; c < n; ++c) y[i * ldy + c] += x[static_cast<size_t>(i) * n + c];
}

// How strongly token j's write remains in the state after the chunk: exp(G_L - G_j) step_j.
void WriteFactors(const DeltaSpan& chunk, float* factors) {
  for (int j = 0; j < chunk.rows; ++j) factors[j] = chunk.decays->leaving[j] * chunk.step[j];
}

// w <- (I + A)^-1 w; negated: -A.
void SolveLower(const Kernels& kernels, const float* negated, int rows, int r, float* w) {
  for (int begin = 0; begin < rows; begin += kSolveBlock) {
    const int end = std::min(rows, begin + kSolveBlock);
    float* const block = w + static_cast<size_t>(begin) * r;
    if (begin > 0)
      Multiply(kernels, negated + begin * kSide, kSide, end - begin, RowMajor(w, begin, r, r), block, r, true);
    for (int i = begin + 1; i < end; ++i)
      Multiply(kernels, negated + i * kSide + begin, kSide, 1, RowMajor(block, i - begin, r, r),
               w + static_cast<size_t>(i) * r, r, true);
  }
}

// w <- (I + A)^-T w
void SolveUpper(const Kernels& kernels, const float* negated, int rows, int r, float* w) {
  for (int begin = (rows - 1) / kSolveBlock * kSolveBlock; begin >= 0; begin -= kSolveBlock) {
    const int end = std::min(rows, begin + kSolveBlock);
    const auto add = [&](int first, int last, int row, int count) {  // what the rows first..last-1 owe `count` rows
      OuterProduct(kernels, negated + first * kSide + row, kSide, count, w + static_cast<size_t>(first) * r, r, r,
                   last - first, w + static_cast<size_t>(row) * r, r);
    };
    if (end < rows) add(end, rows, begin, end - begin);
    for (int i = end - 2; i >= begin; --i) add(i + 1, end, i, 1);
  }
}

// One call of DeltaBackward: the gradients of the chunk's G and G-, and its stages in order.
class Reverse {
 public:
  Reverse(const Kernels& kernels, const DeltaSpan& chunk, const DeltaReads& reads, const DeltaScratch& scratch,
          const DeltaGradients& gradients)
      : kernels_(kernels), c_(chunk), reads_(reads), s_(scratch), g_(gradients) {}

  void Run() {
    ThroughNextState();
    if (g_.d_o != nullptr) {
      PairWeights(c_, reads_.products, 1.0f, s_.square_a);
      OuterProduct(kernels_, s_.square_a, kSide, c_.rows, g_.d_o, g_.ldo, c_.outputs, c_.rows, s_.a, c_.outputs);
    }
    PairWeights(c_, c_.products, -1.0f, s_.square_a);
    SolveUpper(kernels_, s_.square_a, c_.rows, c_.outputs, s_.a);
    if (g_.d_targets != nullptr) std::memcpy(g_.d_targets, s_.a, sizeof(float) * c_.rows * c_.outputs);
    kernels_.scale(-1.0f, c_.rows * c_.outputs, s_.a);
    ThroughInitial();
    if (c_.state != nullptr) ThroughState();
    ThroughPairs();
    for (int j = c_.rows - 1; j >= 0; --j) {
      suffix_ += d_total_[j];
      g_.d_log_alpha[j] += suffix_;
      suffix_ += d_before_[j];
    }
  }

 private:
  // D' = exp(G_L) D + K^T (c W), c_j = exp(G_L - G_j) step_j. s_.a becomes the gradient of W.
  void ThroughNextState() {
    const int rows = c_.rows, r = c_.outputs, e = c_.width;
    Multiply(kernels_, c_.k, e, rows, RowMajor(g_.d_state, e, r, r), s_.a, r);
    float factors[kGradientChunk];
    WriteFactors(c_, factors);
    for (int j = 0; j < rows; ++j) {
      const float along = kernels_.dot(s_.a + static_cast<size_t>(j) * r, c_.w + static_cast<size_t>(j) * r, r);
      g_.d_step[j] += c_.decays->leaving[j] * along;
      d_total_[j] -= factors[j] * along;
      d_total_[rows - 1] += factors[j] * along;
    }
    ScaleRows(s_.a, r, factors, rows, r, s_.a);
    ScaleRows(c_.w, r, factors, rows, r, s_.b);
    Transpose(g_.d_state, r, e, r, s_.turned, e);
    Multiply(kernels_, s_.b, r, rows, RowMajor(s_.turned, r, e, e), g_.d_k, e, true);
    if (c_.state != nullptr) d_total_[rows - 1] += c_.decays->kept * kernels_.dot(c_.state, g_.d_state, e * r);
  }

  // M0 is read by queries and, negatively, by keys. s_.a is minus the gradient of the right side.
  void ThroughInitial() {
    const int rows = c_.rows, r = c_.outputs, e = c_.width;
    const MatrixView m0_t = RowMajor(g_.m0_t, r, e, e);
    Multiply(kernels_, s_.a, r, rows, m0_t, g_.d_k, e, true);
    if (g_.d_m0 != nullptr) OuterProduct(kernels_, c_.k, e, e, s_.a, r, r, rows, g_.d_m0, r);
    if (g_.d_o == nullptr) return;
    Multiply(kernels_, g_.d_o, g_.ldo, rows, m0_t, g_.d_q, reads_.ldq, true);
    if (g_.d_m0 != nullptr) OuterProduct(kernels_, reads_.q, reads_.ldq, e, g_.d_o, g_.ldo, r, rows, g_.d_m0, r);
  }

  // So is the chunk's incoming state, times exp(G-).
  void ThroughState() {
    const int r = c_.outputs, e = c_.width;
    Transpose(c_.state, r, e, r, s_.turned, e);
    kernels_.scale(c_.decays->kept, e * r, g_.d_state);
    ReadState(s_.a, r, c_.k, e, g_.d_k);
    if (g_.d_o != nullptr) ReadState(g_.d_o, g_.ldo, reads_.q, reads_.ldq, g_.d_q);
  }

  void ReadState(const float* d_read, size_t ldd, const float* x, size_t ldx, float* dx) {
    const int rows = c_.rows, r = c_.outputs, e = c_.width;
    ScaleRows(d_read, ldd, c_.decays->entering, rows, r, s_.b);
    Multiply(kernels_, s_.b, r, rows, RowMajor(s_.turned, r, e, e), s_.c, e);
    for (int i = 0; i < rows; ++i) d_before_[i] += kernels_.dot(x + i * ldx, s_.c + static_cast<size_t>(i) * e, e);
    AddRows(s_.c, rows, e, dx, ldx);
    OuterProduct(kernels_, x, ldx, e, s_.b, r, r, rows, g_.d_state, r);
  }

  // The products k_i . k_j and q_i . k_j and their weights.
  void ThroughPairs() {
    const int rows = c_.rows, r = c_.outputs, e = c_.width;
    std::memset(s_.turned, 0, sizeof(float) * r * kSide);
    Transpose(c_.w, r, rows, r, s_.turned, kSide);
    const MatrixView w_t = RowMajor(s_.turned, r, RoundUpToPanel(rows), kSide);
    Multiply(kernels_, s_.a, r, rows, w_t, s_.square_b, kSide);
    if (g_.d_o != nullptr) Multiply(kernels_, g_.d_o, g_.ldo, rows, w_t, s_.square_a, kSide);
    std::memset(s_.square_c, 0, sizeof(float) * kSide * kSide);
    for (int i = 0; i < rows; ++i) PairRow(i);
    const MatrixView keys = RowMajor(c_.k, rows, e, e);
    Multiply(kernels_, s_.square_c, kSide, rows, keys, g_.d_k, e, true);
    if (g_.d_o == nullptr) return;
    Multiply(kernels_, s_.square_a, kSide, rows, keys, g_.d_q, reads_.ldq, true);
    OuterProduct(kernels_, s_.square_a, kSide, rows, reads_.q, reads_.ldq, e, rows, g_.d_k, e);
  }

  // Row i of square_b (gradients of A) and square_a (of the reads' weights) becomes gradients of the products; those of
  // k_i . k_j go, symmetrically, into square_c.
  void PairRow(int i) {
    float* const of_keys = s_.square_b + i * kSide;
    float* const of_reads = s_.square_a + i * kSide;
    for (int j = 0; j < i; ++j) {
      const float decay = c_.decays->pairs[i][j], weight = decay * c_.step[j];
      float sum = of_keys[j] * c_.products[i * kSide + j];
      if (g_.d_o != nullptr) {
        sum += of_reads[j] * reads_.products[i * kSide + j];
        of_reads[j] *= weight;
      }
      g_.d_step[j] += sum * decay;
      d_before_[i] += sum * weight;
      d_total_[j] -= sum * weight;
      s_.square_c[i * kSide + j] = s_.square_c[j * kSide + i] = of_keys[j] * weight;
    }
    for (size_t j = i; j < kSide; ++j) of_reads[j] = 0.0f;
  }

  const Kernels& kernels_;
  const DeltaSpan& c_;
  const DeltaReads& reads_;
  const DeltaScratch& s_;
  const DeltaGradients& g_;
  float d_total_[kGradientChunk] = {}, d_before_[kGradientChunk] = {};
  float suffix_ = 0;
};

}  // namespace

void Decays::Set(const Kernels& kernels, const float* log_alpha, int rows) {
  float sum = 0, shifted[kGradientChunk];
  for (int i = 0; i < rows; ++i) before[i] = sum, total[i] = sum += log_alpha[i];
  kernels.exp(before, rows, entering);
  for (int j = 0; j < rows; ++j) shifted[j] = sum - total[j];
  kernels.exp(shifted, rows, leaving);
  kernels.exp(&sum, 1, &kept);
  std::memset(pairs, 0, sizeof pairs);
  for (int i = 1; i < rows; ++i) {
    for (int j = 0; j < i; ++j) shifted[j] = std::min(0.0f, before[i] - total[j]);
    kernels.exp(shifted, i, pairs[i]);
  }
}

void DeltaScratch::Plan(Arena& arena, int width, int outputs) {
  a = arena.Floats(static_cast<size_t>(kGradientChunk) * outputs);
  b = arena.Floats(static_cast<size_t>(kGradientChunk) * outputs);
  c = arena.Floats(static_cast<size_t>(kGradientChunk) * width);
  square_a = arena.Floats(kSide * kSide);
  square_b = arena.Floats(kSide * kSide);
  square_c = arena.Floats(kSide * kSide);
  turned = arena.Floats(static_cast<size_t>(outputs) * std::max(width, kGradientChunk));
}

void PairProducts(const Kernels& kernels, const float* x, size_t ldx, const float* k, int rows, int width,
                  const DeltaScratch& scratch, float* products) {
  std::memset(scratch.turned, 0, sizeof(float) * width * kSide);
  Transpose(k, width, rows, width, scratch.turned, kSide);
  Multiply(kernels, x, ldx, rows, RowMajor(scratch.turned, width, RoundUpToPanel(rows), kSide), products, kSide);
}

void SolveWrites(const Kernels& kernels, const DeltaSpan& chunk, const DeltaScratch& scratch) {
  const int rows = chunk.rows, r = chunk.outputs, e = chunk.width;
  Multiply(kernels, chunk.k, e, rows, RowMajor(chunk.m0, e, r, r), scratch.a, r);
  kernels.axpy(-1.0f, scratch.a, rows * r, chunk.w);
  if (chunk.state != nullptr) {
    Multiply(kernels, chunk.k, e, rows, RowMajor(chunk.state, e, r, r), scratch.a, r);
    for (int i = 0; i < rows; ++i)
      kernels.axpy(-chunk.decays->entering[i], scratch.a + static_cast<size_t>(i) * r, r,
                   chunk.w + static_cast<size_t>(i) * r);
  }
  PairWeights(chunk, chunk.products, -1.0f, scratch.square_a);
  SolveLower(kernels, scratch.square_a, rows, r, chunk.w);
}

void NextState(const Kernels& kernels, const DeltaSpan& chunk, const DeltaScratch& scratch, float* next) {
  const int rows = chunk.rows, r = chunk.outputs, e = chunk.width;
  float factors[kGradientChunk];
  WriteFactors(chunk, factors);
  ScaleRows(chunk.w, r, factors, rows, r, scratch.a);
  if (chunk.state == nullptr) {
    std::memset(next, 0, sizeof(float) * e * r);
  } else {
    std::memcpy(next, chunk.state, sizeof(float) * e * r);
    kernels.scale(chunk.decays->kept, e * r, next);
  }
  OuterProduct(kernels, chunk.k, e, e, scratch.a, r, r, rows, next, r);
}

void ReadMemory(const Kernels& kernels, const DeltaSpan& chunk, const DeltaReads& reads, const DeltaScratch& scratch,
                float* o, size_t ldo) {
  const int rows = chunk.rows, r = chunk.outputs, e = chunk.width;
  Multiply(kernels, reads.q, reads.ldq, rows, RowMajor(chunk.m0, e, r, r), o, ldo);
  if (chunk.state != nullptr) {
    Multiply(kernels, reads.q, reads.ldq, rows, RowMajor(chunk.state, e, r, r), scratch.a, r);
    for (int i = 0; i < rows; ++i)
      kernels.axpy(chunk.decays->entering[i], scratch.a + static_cast<size_t>(i) * r, r, o + i * ldo);
  }
  PairWeights(chunk, reads.products, 1.0f, scratch.square_a);
  Multiply(kernels, scratch.square_a, kSide, rows, RowMajor(chunk.w, rows, r, r), o, ldo, true);
}

void DeltaBackward(const Kernels& kernels, const DeltaSpan& chunk, const DeltaReads& reads, const DeltaScratch& scratch,
                   const DeltaGradients& gradients) {
  Reverse(kernels, chunk, reads, scratch, gradients).Run();
}

}  // namespace hope
