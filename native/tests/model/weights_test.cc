#include "model/weights.h"

#include <cmath>
#include <cstring>
#include <limits>

#include "tests/support/random.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_model.h"
#include "tests/test.h"

namespace hope {
namespace {

using test::ElementOf;
using test::RawTensor;
using test::RawTensors;

constexpr ErrorCode kCode = ErrorCode::kModelWeightsInvalid;

Result<std::shared_ptr<const Weights>> Load(const RawTensors& tensors, const std::string& config = test::TinyConfig()) {
  const test::TempFolder folder;
  folder.Write("config.json", config);
  folder.Write("model.safetensors", test::SafetensorsBytes(tensors));
  return LoadWeights(folder.path());
}

float MatrixAt(const Matrix& matrix, int k, int n) {
  const size_t at = static_cast<size_t>(n / kPanel) * matrix.view.panel_stride +
                    static_cast<size_t>(k) * matrix.view.k_stride + static_cast<size_t>(n % kPanel);
  float value = 0;
  if (matrix.view.dtype == DType::kF32) return static_cast<const float*>(matrix.view.data)[at];
  std::memcpy(reinterpret_cast<char*>(&value) + 2, static_cast<const uint16_t*>(matrix.view.data) + at, 2);
  return value;
}

// W(k, n) must be the tensor's element k * source_k + n * source_n, and the padding zero.
void ExpectPacked(const Matrix& matrix, const RawTensor& tensor, int k, int n, size_t source_k, size_t source_n) {
  EXPECT_EQ(matrix.view.k, k);
  EXPECT_EQ(matrix.view.n, n);
  EXPECT_EQ(matrix.view.dtype == DType::kBF16, tensor.type == "BF16");
  EXPECT_EQ(reinterpret_cast<uintptr_t>(matrix.view.data) % 64, uintptr_t{0});
  int wrong = 0;
  for (int row = 0; row < k; ++row) {
    for (int column = 0; column < RoundUpToPanel(n); ++column) {
      const float expected = column < n ? ElementOf(tensor, row * source_k + column * source_n) : 0.0f;
      wrong += MatrixAt(matrix, row, column) != expected;
    }
  }
  EXPECT_EQ(wrong, 0);
}

void ExpectVector(const std::vector<float>& values, const RawTensor& tensor) {
  std::vector<float> expected(values.size());
  for (size_t i = 0; i < expected.size(); ++i) expected[i] = ElementOf(tensor, i);
  EXPECT_EQ(values, expected);
  EXPECT_EQ(values.size(), tensor.bytes.size() / (tensor.type == "BF16" ? 2 : 4));
}

TEST(matrices_are_packed_in_their_own_type) {
  const RawTensors tensors = test::TinyTensors(1);
  const auto loaded = Load(tensors);
  ASSERT_OK(loaded);
  const Weights& weights = *loaded.value();
  ExpectPacked(weights.embed_rows, tensors.at("embed.weight"), 300, 24, 24, 1);
  ExpectPacked(weights.head, tensors.at("embed.weight"), 24, 300, 1, 24);
  const BlockWeights& block = weights.blocks[1];
  ExpectPacked(block.w_u, tensors.at("blocks.1.w_u.weight"), 24, 32, 1, 24);
  ExpectPacked(block.w_v, tensors.at("blocks.1.w_v.weight"), 24, 32, 1, 24);
  ExpectPacked(block.w_q, tensors.at("blocks.1.w_q.weight"), 24, 32, 1, 24);
  ExpectPacked(block.w_g, tensors.at("blocks.1.w_g.weight"), 24, 32, 1, 24);
  ExpectPacked(block.w_o, tensors.at("blocks.1.w_o.weight"), 32, 24, 1, 32);
  ExpectPacked(block.w_gate, tensors.at("blocks.1.mlp.w_gate"), 24, 20, 1, 24);
  ExpectPacked(block.w_up, tensors.at("blocks.1.mlp.w_up"), 24, 20, 1, 24);
  ExpectPacked(block.w_down, tensors.at("blocks.1.mlp.w_down"), 20, 24, 1, 20);
  ExpectPacked(block.levels[0].w1, tensors.at("blocks.1.cms.fast.w1"), 24, 18, 1, 24);
  ExpectPacked(block.levels[0].w2, tensors.at("blocks.1.cms.fast.w2"), 18, 24, 1, 18);
  ExpectPacked(block.levels[0].low_rank_a, tensors.at("blocks.1.cms.fast.low_rank_a"), 18, 5, 1, 18);
}

TEST(a_matrix_in_fp32_stays_fp32) {
  RawTensors tensors = test::TinyTensors(2);
  test::Random random(3);
  std::vector<float> values(32 * 24);
  for (float& value : values) value = random.Uniform(-1, 1);
  tensors["blocks.0.w_u.weight"] = test::F32Tensor({32, 24}, values);
  const auto loaded = Load(tensors);
  ASSERT_OK(loaded);
  ExpectPacked(loaded.value()->blocks[0].w_u, tensors.at("blocks.0.w_u.weight"), 24, 32, 1, 24);
}

TEST(vectors_and_memories_are_laid_out_for_the_kernels) {
  const RawTensors tensors = test::TinyTensors(4);
  const auto loaded = Load(tensors);
  ASSERT_OK(loaded);
  const BlockWeights& block = loaded.value()->blocks[1];
  ExpectVector(loaded.value()->norm_final, tensors.at("norm_final.weight"));
  ExpectVector(block.norm_mixer, tensors.at("blocks.1.norm_mixer.weight"));
  ExpectVector(block.norm_head, tensors.at("blocks.1.norm_head.weight"));
  ExpectVector(block.norm_mlp, tensors.at("blocks.1.norm_mlp.weight"));
  ExpectVector(block.b_eta, tensors.at("blocks.1.projections.b_eta"));
  ExpectVector(block.b_alpha, tensors.at("blocks.1.projections.b_alpha"));
  ExpectVector(block.rate, tensors.at("blocks.1.projections.rate"));
  ExpectVector(block.levels[1].norm, tensors.at("blocks.1.cms.slow.norm.weight"));
  ExpectVector(block.levels[1].dmgd_a, tensors.at("blocks.1.cms.slow.dmgd_a"));
  EXPECT_EQ(block.levels[1].grad_rms, ElementOf(tensors.at("blocks.1.cms.slow.grad_rms"), 0));

  int wrong = 0;
  for (int c = 0; c < 32; ++c) {
    for (int tap = 0; tap < 4; ++tap)
      wrong += block.conv_q[tap * 32 + c] != ElementOf(tensors.at("blocks.1.conv_q.weight"), c * 4 + tap);
  }
  ASSERT_EQ(block.m0.size(), size_t{2 * 16 * 16});
  ASSERT_EQ(block.p0.size(), size_t{2 * 16 * 48});
  for (int h = 0; h < 2; ++h) {
    for (int key = 0; key < 16; ++key) {
      for (int out = 0; out < 16; ++out) {
        wrong += block.m0[(h * 16 + key) * 16 + out] !=
                 ElementOf(tensors.at("blocks.1.memory.m0"), (h * 16 + out) * 16 + key);
      }
      for (int out = 0; out < 48; ++out) {
        const float expected =
            out < 34 ? ElementOf(tensors.at("blocks.1.projections.m0"), (h * 34 + out) * 16 + key) : 0.0f;
        wrong += block.p0[(h * 16 + key) * 48 + out] != expected;
      }
    }
  }
  EXPECT_EQ(wrong, 0);
}

TEST(norms_counts_and_fingerprint) {
  RawTensors tensors = test::TinyTensors(5);
  const auto first = Load(tensors), again = Load(tensors);
  ASSERT_OK(first);
  double sum = 0;
  for (size_t i = 0; i < 24 * 18; ++i) sum += std::pow(double{ElementOf(tensors.at("blocks.0.cms.fast.w2"), i)}, 2);
  EXPECT_NEAR(first.value()->blocks[0].levels[0].w2_norm, std::sqrt(sum), 1e-6);
  size_t parameters = 0;
  for (const auto& [name, tensor] : tensors) parameters += tensor.bytes.size() / (tensor.type == "BF16" ? 2 : 4);
  EXPECT_EQ(first.value()->parameters, parameters);
  EXPECT_GT(first.value()->bytes, parameters * 2);
  EXPECT_EQ(first.value()->fingerprint.size(), size_t{16});
  EXPECT_EQ(first.value()->fingerprint, again.value()->fingerprint);
  tensors["norm_final.weight"].bytes[5] ^= 1;
  EXPECT_NE(Load(tensors).value()->fingerprint, first.value()->fingerprint);
  EXPECT_NE(Load(test::TinyTensors(5), test::TinyConfig() + "\n").value()->fingerprint, first.value()->fingerprint);
}

TEST(only_adaptive_blocks_have_adaptive_tensors) {
  const auto loaded = Load(test::TinyTensors(6));
  ASSERT_OK(loaded);
  const LevelWeights& fixed = loaded.value()->blocks[0].levels[0];
  EXPECT_EQ(fixed.low_rank_a.view.n, 0);
  EXPECT_TRUE(loaded.value()->blocks[0].levels[1].dmgd_a.empty());
  RawTensors extra = test::TinyTensors(6);
  extra["blocks.0.cms.fast.grad_rms"] = test::F32Tensor({1}, {1});
  EXPECT_CODE(Load(extra), kCode, "tensor \"blocks.0.cms.fast.grad_rms\": expected only tensors the config asks for");
}

TEST(static_projections_have_no_rate) {
  std::string config = test::TinyConfig();
  config.replace(config.find("\"self_modifying\""), 16, "\"static\"");
  RawTensors tensors = test::TinyTensors(7);
  EXPECT_CODE(Load(tensors, config), kCode, "projections.rate\": expected only tensors the config asks for");
  tensors.erase("blocks.0.projections.rate");
  tensors.erase("blocks.1.projections.rate");
  const auto loaded = Load(tensors, config);
  ASSERT_OK(loaded);
  EXPECT_EQ(loaded.value()->blocks[0].rate, (std::vector<float>{0, 0}));
}

TEST(every_tensor_is_needed_in_its_shape_and_finite) {
  const RawTensors valid = test::TinyTensors(8);
  for (const auto& [name, tensor] : valid) {
    RawTensors missing = valid, turned = valid, integers = valid, poisoned = valid;
    missing.erase(name);
    EXPECT_CODE(Load(missing), kCode, "tensor \"" + name + "\": expected shape ");
    turned[name].shape.push_back(1);
    EXPECT_CODE(Load(turned), kCode, "tensor \"" + name + "\": expected shape ");
    integers[name] = {"I32", tensor.shape, std::string(tensor.bytes.size() * (tensor.type == "BF16" ? 2 : 1), '\0')};
    EXPECT_CODE(Load(integers), kCode, "tensor \"" + name + "\": expected dtype BF16 or F32, came I32");
    const float bad = std::numeric_limits<float>::infinity();
    std::string& bytes = poisoned[name].bytes;
    std::memcpy(bytes.data() + bytes.size() - 2, reinterpret_cast<const char*>(&bad) + 2, 2);
    EXPECT_CODE(Load(poisoned), kCode, "tensor \"" + name + "\": expected finite numbers, came ");
  }
}

TEST(nan_and_negative_scales_are_refused) {
  RawTensors tensors = test::TinyTensors(9);
  tensors["norm_final.weight"] = test::F32Tensor({24}, std::vector<float>(24, std::numeric_limits<float>::quiet_NaN()));
  EXPECT_CODE(Load(tensors), kCode, "expected finite numbers, came nan at index 0");
  tensors = test::TinyTensors(9);
  tensors["blocks.1.cms.fast.grad_rms"] = test::F32Tensor({1}, {-1});
  EXPECT_CODE(Load(tensors), kCode, "grad_rms\": expected a number from 0, came -1");
}

TEST(missing_files_and_a_bad_config_have_their_own_codes) {
  const test::TempFolder folder;
  EXPECT_CODE(LoadWeights(folder.path()), ErrorCode::kIoFailed, "config.json: cannot open");
  folder.Write("config.json", "{}");
  EXPECT_CODE(LoadWeights(folder.path()), ErrorCode::kModelConfigInvalid, "format: expected \"hope\", came nothing");
  folder.Write("config.json", test::TinyConfig());
  EXPECT_CODE(LoadWeights(folder.path()), ErrorCode::kIoFailed, "model.safetensors: cannot open");
  folder.Write("model.safetensors", "short");
  EXPECT_CODE(LoadWeights(folder.path()), kCode, "expected at least 8 bytes");
}

TEST(survives_mutated_weights) {
  const std::string valid = test::SafetensorsBytes(test::TinyTensors(10));
  uint64_t header = 0;
  std::memcpy(&header, valid.data(), 8);
  const test::TempFolder folder;
  folder.Write("config.json", test::TinyConfig());
  test::Random random(19);
  int refused = 0;
  for (int round = 0; round < 1000; ++round) {
    std::string file = valid;
    for (size_t edits = 1 + random.Below(2); edits > 0; --edits) {
      file[random.Below(8 + header)] =
          random.Below(2) == 0 ? static_cast<char>(random.Next()) : "0129,:\""[random.Below(7)];
    }
    folder.Write("model.safetensors", file);
    const auto loaded = LoadWeights(folder.path());
    if (!loaded.ok()) refused += EXPECT_EQ(loaded.status().code, kCode);
  }
  EXPECT_GT(refused, 800);
}

}  // namespace
}  // namespace hope
