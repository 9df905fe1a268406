#include "gradient/anchor_whitening.h"

#include <algorithm>
#include <cmath>

#include "gradient/products.h"

namespace hope {
namespace {

constexpr double kRidge = 0.05;    // of the mean variance: below it a direction counts as unused by the anchors
constexpr int kTriangleRows = 48;  // of a triangle, multiplied together

// a [n, n] = L L^T in place of the lower triangle; positive definite by the ridge.
void Cholesky(int n, std::vector<double>& a) {
  for (int j = 0; j < n; ++j) {
    double* const row = a.data() + static_cast<size_t>(j) * n;
    for (int k = 0; k < j; ++k) {
      const double* const other = a.data() + static_cast<size_t>(k) * n;
      double sum = row[k];
      for (int i = 0; i < k; ++i) sum -= row[i] * other[i];
      row[k] = sum / other[k];
    }
    double sum = row[j];
    for (int i = 0; i < j; ++i) sum -= row[i] * row[i];
    row[j] = std::sqrt(sum);
  }
}

// L^-1 of a lower triangle, rows first.
std::vector<double> InvertLower(int n, const std::vector<double>& l) {
  std::vector<double> inverse(static_cast<size_t>(n) * n, 0.0);
  for (int r = 0; r < n; ++r) {
    double* const row = inverse.data() + static_cast<size_t>(r) * n;
    row[r] = 1;
    for (int k = 0; k < r; ++k) {
      const double factor = l[static_cast<size_t>(r) * n + k];
      const double* const other = inverse.data() + static_cast<size_t>(k) * n;
      for (int c = 0; c <= k; ++c) row[c] -= factor * other[c];
    }
    const double scale = 1 / l[static_cast<size_t>(r) * n + r];
    for (int c = 0; c <= r; ++c) row[c] *= scale;
  }
  return inverse;
}

}  // namespace

AnchorWhitening::AnchorWhitening(const Kernels& kernels, const ModelConfig& config)
    : kernels_(kernels),
      first_(config.first_adaptive_block()),
      per_block_(static_cast<int>(config.levels.size())),
      d_(config.d_model),
      ld_(RoundUpToPanel(config.d_model)),
      levels_(static_cast<size_t>(config.adaptive_blocks) * config.levels.size()) {
  for (size_t i = 0; i < levels_.size(); ++i) {
    const LevelConfig& level = config.levels[i % per_block_];
    if (level.rank > 0) continue;
    levels_[i].hidden = level.hidden;
    levels_[i].ld = RoundUpToPanel(level.hidden);
    levels_[i].down = AlignedBuffer(sizeof(float) * level.hidden * levels_[i].ld);
    levels_[i].up = AlignedBuffer(sizeof(float) * level.hidden * levels_[i].ld);
  }
  packed_ = AlignedBuffer(PackedBytes(config));
}

size_t AnchorWhitening::PackedBytes(const ModelConfig& config) {
  size_t widest = 0;
  for (const LevelConfig& level : config.levels)
    if (level.rank == 0) widest = std::max(widest, static_cast<size_t>(level.hidden));
  return sizeof(float) * widest * RoundUpToPanel(config.d_model);
}

size_t AnchorWhitening::Bytes(const ModelConfig& config) {
  size_t bytes = 0;
  for (const LevelConfig& level : config.levels)
    if (level.rank == 0) bytes += 2 * sizeof(float) * level.hidden * RoundUpToPanel(level.hidden);
  return config.adaptive_blocks * bytes + PackedBytes(config);
}

void AnchorWhitening::Observe(int block, int level, const float* h, int rows) {
  Level& own = levels_[(block - first_) * per_block_ + level];
  if (own.hidden == 0) return;
  OuterProduct(kernels_, h, own.hidden, own.hidden, h, own.hidden, own.hidden, rows, own.down.as<float>(), own.ld);
}

void AnchorWhitening::Finish() {
  for (Level& level : levels_) {
    const int n = level.hidden;
    float *const down = level.down.as<float>(), *const up = level.up.as<float>();
    double trace = 0;
    for (int i = 0; i < n; ++i) trace += down[i * level.ld + i];
    std::vector<double> lower(static_cast<size_t>(n) * n, 0.0);
    for (int r = 0; r < n; ++r)
      for (int c = 0; c < n; ++c) {
        const double moment = trace > 0 ? n * down[r * level.ld + c] / trace : 0;
        lower[static_cast<size_t>(r) * n + c] = moment + (r == c ? (trace > 0 ? kRidge : 1.0) : 0.0);
      }
    Cholesky(n, lower);
    const std::vector<double> inverse = InvertLower(n, lower);
    std::fill_n(down, n * level.ld, 0.0f);
    for (int r = 0; r < n; ++r)
      for (int c = 0; c <= r; ++c) {
        const auto value = static_cast<float>(inverse[static_cast<size_t>(r) * n + c]);
        up[r * level.ld + c] = value;    // T^T = L^-1
        down[c * level.ld + r] = value;  // T
      }
  }
}

void AnchorWhitening::ToWhite(const LearnedTensors& gradient, LearnedTensors& out) {
  for (const LearnedTensor& tensor : gradient.tensors()) {
    const float* const from = gradient.data() + tensor.offset;
    float* const to = out.data() + tensor.offset;
    const Level* const level = LevelOf(tensor);
    if (level == nullptr) {
      std::copy_n(from, tensor.count, to);
      continue;
    }
    Pack(from, level->hidden);
    for (int r = 0; r < level->hidden; r += kTriangleRows) {
      const int end = std::min(r + kTriangleRows, level->hidden);
      MultiplyRows(*level, level->up.as<float>(), r, end, 0, end, to, false);  // T^T is a lower triangle
    }
  }
}

void AnchorWhitening::AddFromWhite(const LearnedTensors& step, LearnedTensors& values) {
  for (const LearnedTensor& tensor : step.tensors()) {
    const float* const from = step.data() + tensor.offset;
    float* const to = values.find(tensor.kind, tensor.block, tensor.level);
    const Level* const level = LevelOf(tensor);
    if (level == nullptr) {
      for (size_t i = 0; i < tensor.count; ++i) to[i] += from[i];
      continue;
    }
    Pack(from, level->hidden);
    for (int r = 0; r < level->hidden; r += kTriangleRows) {
      const int end = std::min(r + kTriangleRows, level->hidden);
      MultiplyRows(*level, level->down.as<float>(), r, end, r, level->hidden, to, true);  // T is an upper triangle
    }
  }
}

void AnchorWhitening::Pack(const float* x, int hidden) {
  PackedMatrix packed{packed_.as<float>(), Packed(hidden, 0, hidden)};
  PackRows(x, ld_, packed);
}

MatrixView AnchorWhitening::Packed(int hidden, int from, int to) const {
  return {.data = packed_.as<float>() + static_cast<size_t>(from) * kPanel,
          .dtype = DType::kF32,
          .k = to - from,
          .n = d_,
          .k_stride = kPanel,
          .panel_stride = static_cast<size_t>(kPanel) * hidden};
}

void AnchorWhitening::MultiplyRows(const Level& level, const float* triangle, int begin, int end, int from, int to,
                                   float* y, bool add) const {
  Multiply(kernels_, triangle + begin * level.ld + from, level.ld, end - begin, Packed(level.hidden, from, to),
           y + begin * ld_, ld_, add);
}

const AnchorWhitening::Level* AnchorWhitening::LevelOf(const LearnedTensor& tensor) const {
  if (tensor.kind != LearnedTensor::Kind::kDelta) return nullptr;
  const Level& level = levels_[(tensor.block - first_) * per_block_ + tensor.level];
  return level.hidden == 0 ? nullptr : &level;
}

}  // namespace hope
