#include "model/weights.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <tuple>
#include <utility>

#include "core/hash.h"
#include "core/limits.h"
#include "core/mapped_file.h"
#include "model/safetensors.h"

namespace hope {
namespace {

using Shape = std::vector<int64_t>;

template <typename T>
T ElementAt(const TensorView& tensor, size_t index) {
  T value;
  std::memcpy(&value, tensor.data.data() + index * sizeof(T), sizeof(T));  // the file need not be aligned
  return value;
}

uint32_t FloatBits(const TensorView& tensor, size_t index) {
  return tensor.type == TensorType::kBF16 ? uint32_t{ElementAt<uint16_t>(tensor, index)} << 16
                                          : ElementAt<uint32_t>(tensor, index);
}

float FloatAt(const TensorView& tensor, size_t index) {
  const uint32_t bits = FloatBits(tensor, index);
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

// Index of the first NaN or infinity, or count().
size_t FirstNonFinite(const TensorView& tensor) {
  constexpr uint32_t kExponent = 0x7F800000u;
  const size_t count = tensor.count();
  for (size_t i = 0; i < count; ++i) {
    if ((FloatBits(tensor, i) & kExponent) == kExponent) return i;
  }
  return count;
}

// Element (k, n) of the matrix is element k * source_k + n * source_n of the tensor.
template <typename T>
void PackPanels(const TensorView& tensor, int k, int n, size_t source_k, size_t source_n, T* out) {
  for (int panel = 0; panel * kPanel < n; ++panel) {
    const int width = std::min(kPanel, n - panel * kPanel);
    for (int row = 0; row < k; ++row, out += kPanel) {
      for (int column = 0; column < width; ++column) {
        out[column] = ElementAt<T>(tensor, row * source_k + static_cast<size_t>(panel * kPanel + column) * source_n);
      }
    }
  }
}

Matrix Pack(const TensorView& tensor, int k, int n, size_t source_k, size_t source_n) {
  const bool narrow = tensor.type == TensorType::kBF16;
  Matrix matrix;
  matrix.storage = AlignedBuffer(static_cast<size_t>(k) * RoundUpToPanel(n) * TensorTypeSize(tensor.type));
  if (narrow)
    PackPanels(tensor, k, n, source_k, source_n, matrix.storage.as<uint16_t>());
  else
    PackPanels(tensor, k, n, source_k, source_n, matrix.storage.as<float>());
  matrix.view = {matrix.storage.data(),          narrow ? DType::kBF16 : DType::kF32, k, n, kPanel,
                 static_cast<size_t>(k) * kPanel};
  return matrix;
}

// Takes tensors out of the file by name, each with the shape it must have, and keeps the first failure; after one, whatever
// is returned is empty and only fit to be thrown away.
class Loader {
 public:
  Loader(const SafetensorsFile& file, std::string path) : file_(file), path_(std::move(path)) {}

  std::vector<float> Vector(const std::string& name, const Shape& shape) {
    std::vector<float> values;
    if (const TensorView* tensor = Take(name, shape)) {
      values.resize(tensor->count());
      for (size_t i = 0; i < values.size(); ++i) values[i] = FloatAt(*tensor, i);
      bytes_ += values.size() * sizeof(float);
    }
    return values;
  }

  // A projection stored [n, k].
  Matrix Projection(const std::string& name, int k, int n) {
    const TensorView* tensor = Take(name, {n, k});
    return tensor == nullptr ? Matrix() : Counted(Pack(*tensor, k, n, 1, static_cast<size_t>(k)));
  }

  // The embedding [V, d] both ways: (as rows k = V, as head k = d).
  std::pair<Matrix, Matrix> Embedding(const std::string& name, int vocab, int d) {
    const TensorView* tensor = Take(name, {vocab, d});
    if (tensor == nullptr) return {};
    return {Counted(Pack(*tensor, vocab, d, static_cast<size_t>(d), 1)),
            Counted(Pack(*tensor, d, vocab, 1, static_cast<size_t>(d)))};
  }

  // ||W||_F of a tensor already taken.
  float FrobeniusNorm(const std::string& name) const {
    const TensorView* tensor = file_.find(name);
    if (tensor == nullptr || !status_.ok()) return 0;
    double sum = 0;
    for (size_t i = 0; i < tensor->count(); ++i) sum += static_cast<double>(FloatAt(*tensor, i)) * FloatAt(*tensor, i);
    return static_cast<float>(std::sqrt(sum));
  }

  void Refuse(const std::string& name, const std::string& message) {
    if (status_.ok())
      status_ = Status::Error(ErrorCode::kModelWeightsInvalid, path_ + ": tensor \"" + name + "\": " + message);
  }

  // The first failure, or a tensor of the file that the config does not ask for.
  Status Finish() {
    for (const auto& entry : file_.tensors()) {
      if (taken_.count(entry.first) == 0)
        Refuse(entry.first, "expected only tensors the config asks for, came this one too");
    }
    return status_;
  }
  bool ok() const { return status_.ok(); }
  size_t bytes() const { return bytes_; }
  size_t parameters() const { return parameters_; }

 private:
  Matrix Counted(Matrix matrix) {
    bytes_ += matrix.storage.size();
    return matrix;
  }

  const TensorView* Take(const std::string& name, const Shape& shape) {
    if (!status_.ok()) return nullptr;
    taken_.insert(name);
    const TensorView* tensor = file_.find(name);
    if (tensor == nullptr) {
      Refuse(name, "expected shape " + ShapeText(shape) + ", came no such tensor");
    } else if (tensor->type == TensorType::kI32) {
      Refuse(name, "expected dtype BF16 or F32, came I32");
    } else if (tensor->shape != shape) {
      Refuse(name, "expected shape " + ShapeText(shape) + ", came " + ShapeText(tensor->shape));
    } else if (const size_t bad = FirstNonFinite(*tensor); bad != tensor->count()) {
      Refuse(name, "expected finite numbers, came " + std::to_string(FloatAt(*tensor, bad)) + " at index " +
                       std::to_string(bad));
    }
    if (!status_.ok()) return nullptr;
    parameters_ += tensor->count();
    return tensor;
  }

  const SafetensorsFile& file_;
  const std::string path_;
  std::set<std::string> taken_;
  Status status_;
  size_t bytes_ = 0, parameters_ = 0;
};

// [H, rows, e] -> [H, e, ld]: each head transposed, its rows padded with zeros to ld.
std::vector<float> TransposeHeads(const std::vector<float>& source, int heads, int rows, int e, int ld) {
  if (source.empty()) return {};
  std::vector<float> out(static_cast<size_t>(heads) * e * ld, 0.0f);
  for (int h = 0; h < heads; ++h) {
    for (int r = 0; r < rows; ++r) {
      for (int key = 0; key < e; ++key) {
        out[(static_cast<size_t>(h) * e + key) * ld + r] = source[(static_cast<size_t>(h) * rows + r) * e + key];
      }
    }
  }
  return out;
}

LevelWeights LoadLevel(Loader& loader, const ModelConfig& config, const LevelConfig& level, const std::string& prefix,
                       bool adaptive) {
  const int d = config.d_model;
  LevelWeights weights;
  weights.norm = loader.Vector(prefix + "norm.weight", {d});
  weights.w1 = loader.Projection(prefix + "w1", d, level.hidden);
  weights.w2 = loader.Projection(prefix + "w2", level.hidden, d);
  weights.w2_norm = loader.FrobeniusNorm(prefix + "w2");
  if (!adaptive) return weights;
  const auto grad_rms = loader.Vector(prefix + "grad_rms", {1});
  if (!grad_rms.empty()) weights.grad_rms = grad_rms[0];
  if (weights.grad_rms < 0)
    loader.Refuse(prefix + "grad_rms", "expected a number from 0, came " + std::to_string(weights.grad_rms));
  if (level.rank > 0) weights.low_rank_a = loader.Projection(prefix + "low_rank_a", level.hidden, level.rank);
  if (level.optimizer.type == OptimizerType::kDmgd) weights.dmgd_a = loader.Vector(prefix + "dmgd_a", {kDmgdHidden, d});
  return weights;
}

void LoadMixer(Loader& loader, const ModelConfig& config, const std::string& prefix, BlockWeights& block) {
  const int d = config.d_model, heads = config.n_heads, e = config.head_dim, inner = config.inner();
  block.norm_mixer = loader.Vector(prefix + "norm_mixer.weight", {d});
  block.w_u = loader.Projection(prefix + "w_u.weight", d, inner);
  block.w_v = loader.Projection(prefix + "w_v.weight", d, inner);
  block.w_q = loader.Projection(prefix + "w_q.weight", d, inner);
  block.w_g = loader.Projection(prefix + "w_g.weight", d, inner);
  block.w_o = loader.Projection(prefix + "w_o.weight", inner, d);
  const auto tap_major = [&](const char* name) {  // [I, 4] as one "head" of I rows
    return TransposeHeads(loader.Vector(prefix + name, {inner, kConvWidth}), 1, inner, kConvWidth, inner);
  };
  block.conv_u = tap_major("conv_u.weight");
  block.conv_v = tap_major("conv_v.weight");
  block.conv_q = tap_major("conv_q.weight");
  block.m0 = TransposeHeads(loader.Vector(prefix + "memory.m0", {heads, e, e}), heads, e, e, e);
  const int rows = config.projection_rows();
  block.p0 = TransposeHeads(loader.Vector(prefix + "projections.m0", {heads, rows, e}), heads, rows, e,
                            config.projection_ld());
  block.b_eta = loader.Vector(prefix + "projections.b_eta", {heads});
  block.b_alpha = loader.Vector(prefix + "projections.b_alpha", {heads});
  if (config.self_modifying)
    block.rate = loader.Vector(prefix + "projections.rate", {heads});
  else
    block.rate.assign(static_cast<size_t>(heads), 0.0f);
  block.norm_head = loader.Vector(prefix + "norm_head.weight", {inner});
}

BlockWeights LoadBlock(Loader& loader, const ModelConfig& config, int index) {
  const std::string prefix = "blocks." + std::to_string(index) + ".";
  const int d = config.d_model, hidden = config.static_hidden;
  BlockWeights block;
  LoadMixer(loader, config, prefix, block);
  for (const LevelConfig& level : config.levels) {
    const bool adaptive = index >= config.first_adaptive_block();
    block.levels.push_back(LoadLevel(loader, config, level, prefix + "cms." + level.name + ".", adaptive));
  }
  block.norm_mlp = loader.Vector(prefix + "norm_mlp.weight", {d});
  block.w_gate = loader.Projection(prefix + "mlp.w_gate", d, hidden);
  block.w_up = loader.Projection(prefix + "mlp.w_up", d, hidden);
  block.w_down = loader.Projection(prefix + "mlp.w_down", hidden, d);
  return block;
}

}  // namespace

Result<std::shared_ptr<const Weights>> LoadWeights(const std::string& model_dir) {
  auto config_file = MappedFile::Open(model_dir + "/config.json");
  if (!config_file.ok()) return config_file.status();
  const std::string_view config_text = config_file.value().text();
  auto config = ParseModelConfig(config_text);
  if (!config.ok()) return config.status();
  const std::string path = model_dir + "/model.safetensors";
  const auto file = SafetensorsFile::Open(path);
  if (!file.ok()) return file.status();

  auto weights = std::make_shared<Weights>();
  weights->config = std::move(config.value());
  Loader loader(file.value(), path);
  std::tie(weights->embed_rows, weights->head) =
      loader.Embedding("embed.weight", weights->config.vocab_size, weights->config.d_model);
  for (int i = 0; i < weights->config.n_blocks && loader.ok(); ++i) {
    weights->blocks.push_back(LoadBlock(loader, weights->config, i));
  }
  weights->norm_final = loader.Vector("norm_final.weight", {weights->config.d_model});
  if (Status status = loader.Finish(); !status.ok()) return status;

  weights->fingerprint = HexDigits(Fnv1a(file.value().text(), Fnv1a(config_text)));
  weights->bytes = loader.bytes();
  weights->parameters = loader.parameters();
  return std::shared_ptr<const Weights>(std::move(weights));
}

}  // namespace hope
