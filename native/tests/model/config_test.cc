#include "model/config.h"

#include "core/limits.h"
#include "tests/support/random.h"
#include "tests/support/tiny_model.h"
#include "tests/test.h"

namespace hope {
namespace {

constexpr ErrorCode kCode = ErrorCode::kModelConfigInvalid;

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  if (!EXPECT_TRUE(at != std::string::npos)) return text;
  return text.replace(at, from.size(), to);
}

TEST(reads_every_field) {
  const auto parsed = ParseModelConfig(test::TinyConfig());
  ASSERT_OK(parsed);
  const ModelConfig& config = parsed.value();
  EXPECT_EQ(config.name, "tiny");
  EXPECT_EQ(config.vocab_size, 300);
  EXPECT_EQ(config.d_model, 24);
  EXPECT_EQ(config.n_blocks, 2);
  EXPECT_EQ(config.inner(), 32);
  EXPECT_EQ(config.projection_rows(), 34);
  EXPECT_EQ(config.projection_ld(), 48);
  EXPECT_EQ(config.static_hidden, 20);
  EXPECT_EQ(config.norm_eps, 1e-5f);
  EXPECT_TRUE(config.self_modifying);
  EXPECT_EQ(config.projection_chunk, 32);
  EXPECT_EQ(config.eta_max, 1.0f);
  EXPECT_EQ(config.first_adaptive_block(), 1);
  ASSERT_EQ(config.levels.size(), size_t{2});
  EXPECT_EQ(config.levels[0].name, "fast");
  EXPECT_EQ(config.levels[0].rate, 2e-4f);
  EXPECT_EQ(config.levels[0].delta_columns(), 5);
  EXPECT_EQ(config.levels[1].chunk, 40);
  EXPECT_EQ(config.levels[1].max_ratio, 0.25f);
  EXPECT_EQ(config.levels[1].delta_columns(), 16);
  EXPECT_EQ(config.levels[1].optimizer.type, OptimizerType::kDmgd);
  EXPECT_EQ(config.levels[1].optimizer.lr, 0.05f);
  EXPECT_EQ(config.levels[1].optimizer.beta, 0.9f);  // the default
}

TEST(knows_every_optimizer_and_its_parameters) {
  const struct {
    const char* json;
    OptimizerType type;
  } cases[] = {
      {"{\"type\": \"sgd\"}", OptimizerType::kSgd},
      {"{\"type\": \"momentum\", \"beta\": 0.5}", OptimizerType::kMomentum},
      {"{\"type\": \"dgd\", \"gamma\": 0.5}", OptimizerType::kDgd},
      {"{\"type\": \"adam\", \"beta1\": 0.5, \"beta2\": 0.5, \"eps\": 1e-3}", OptimizerType::kAdam},
      {"{\"type\": \"muon\", \"beta\": 0.5}", OptimizerType::kMuon},
      {"{\"type\": \"m3\", \"beta1\": 0.5, \"beta2\": 0.5, \"beta3\": 0.5, \"alpha\": 1, \"every\": 2}",
       OptimizerType::kM3},
      {"{\"type\": \"dmgd\", \"beta\": 0.5, \"lr\": 0.5}", OptimizerType::kDmgd},
  };
  for (const auto& test : cases) {
    const auto config = ParseModelConfig(Replaced(test::TinyConfig(), "{\"type\": \"sgd\"}", test.json));
    ASSERT_OK(config);
    EXPECT_EQ(config.value().levels[0].optimizer.type, test.type);
  }
  const auto m3 =
      ParseModelConfig(Replaced(test::TinyConfig(), "{\"type\": \"sgd\"}", cases[5].json)).value().levels[0].optimizer;
  EXPECT_EQ(m3.beta1, 0.5f);
  EXPECT_EQ(m3.beta2, 0.5f);
  EXPECT_EQ(m3.beta3, 0.5f);
  EXPECT_EQ(m3.alpha, 1.0f);
  EXPECT_EQ(m3.every, 2);
  const auto adam =
      ParseModelConfig(Replaced(test::TinyConfig(), "{\"type\": \"sgd\"}", cases[3].json)).value().levels[0].optimizer;
  EXPECT_EQ(adam.beta1, 0.5f);
  EXPECT_EQ(adam.beta2, 0.5f);
  EXPECT_EQ(adam.eps, 1e-3f);
}

TEST(refuses_with_the_key_what_was_expected_and_what_came) {
  const struct {
    const char *from, *to, *message;
  } cases[] = {
      {"\"hope\"", "\"gpt\"", "config.json: format: expected \"hope\""},
      {"\"format_version\": 1", "\"format_version\": 2", "format_version: expected an integer in 1..1, came 2"},
      {"\"tiny\"", "\"a/b\"", "name: expected a name of 1 to 64 letters"},
      {"\"vocab_size\": 300", "\"vocab_size\": 0", "vocab_size: expected an integer in 2..262144, came 0"},
      {"\"vocab_size\": 300", "\"vocab_size\": 1e12", "vocab_size: expected an integer in 2..262144, came 1e+12"},
      {"\"vocab_size\": 300", "\"vocab_size\": \"300\"", "came \"300\""},
      {"\"vocab_size\": 300, ", "", "vocab_size: expected an integer in 2..262144, came nothing"},
      {"\"vocab_size\"", "\"seed\": 1, \"vocab_size\"", "expected only the keys bos_token_id, cms"},
      {"\"d_model\": 24", "\"d_model\": 24.5", "d_model: expected an integer in 1..16384, came 24.5"},
      {"\"d_model\": 24", "\"d_model\": true", "came true"},
      {"\"n_blocks\": 2", "\"n_blocks\": -1", "n_blocks: expected an integer in 1..256, came -1"},
      {"\"head_dim\": 16", "\"head_dim\": 24", "head_dim: expected a multiple of 16, came 24"},
      {"\"n_heads\": 2", "\"n_heads\": 257", "n_heads: expected an integer in 1..256"},
      {"\"conv_width\": 4", "\"conv_width\": 3", "conv_width: expected an integer in 4..4, came 3"},
      {"\"norm_eps\": 1e-5", "\"norm_eps\": 0", "norm_eps: expected a number in 1e-12..1, came 0"},
      {"\"bos_token_id\": 0", "\"bos_token_id\": 300", "bos_token_id: expected an integer in 0..299, came 300"},
      {"\"self_modifying\"", "\"dynamic\"",
       "mixer.projections: expected \"self_modifying\" or \"static\", came \"dynamic\""},
      {"\"projection_chunk\": 32", "\"projection_chunk\": 40",
       "mixer.projection_chunk: expected a multiple of 16, came 40"},
      {"\"eta_max\": 1.0", "\"eta_max\": 1.5", "mixer.eta_max: expected a number in 0..1, came 1.5"},
      {"\"eta_max\": 1.0", "\"eta\": 1.0", "mixer.eta_max: expected a number in 0..1, came nothing"},
      {"\"adaptive_blocks\": 1", "\"adaptive_blocks\": 3", "cms.adaptive_blocks: expected an integer in 0..2, came 3"},
      {"\"levels\": [", "\"levels\": 4, \"x\": [", "cms.levels: expected an array of at most 32 levels, came 4"},
      {"\"name\": \"slow\"", "\"name\": \"fast\"", "cms.levels[1].name: expected distinct names, came \"fast\" again"},
      {"\"name\": \"slow\"", "\"name\": \"titans\"", "cms.levels[1].name: expected a name"},
      {"\"name\": \"slow\"", "\"name\": \"a.b\"", "cms.levels[1].name: expected a name"},
      {"\"chunk\": 16", "\"chunk\": 0", "cms.levels[0].chunk: expected an integer in 1..1048576, came 0"},
      {"\"rank\": 5", "\"rank\": 19", "cms.levels[0].rank: expected an integer in 0..18, came 19"},
      {"\"rate\": 2e-4", "\"rate\": -1", "cms.levels[0].rate: expected a number in 0..1e+06, came -1"},
      {"\"decay\": 0.002", "\"decay\": 1.1", "cms.levels[0].decay: expected a number in 0..1, came 1.1"},
      {"\"clip\": 4.0, \"max_ratio\": 0.5", "\"clip\": null, \"max_ratio\": 0.5",
       "cms.levels[0].clip: expected a number"},
      {"\"max_ratio\": 0.5,", "\"max_ratio\": 0.5, \"warmup\": 1,", "cms.levels[0]: expected only the keys"},
      {"{\"type\": \"sgd\"}", "\"sgd\"", "cms.levels[0].optimizer: expected an object, came \"sgd\""},
      {"{\"type\": \"sgd\"}", "{\"type\": \"lion\"}", "cms.levels[0].optimizer.type: expected one of sgd, momentum"},
      {"{\"type\": \"sgd\"}", "{\"type\": \"sgd\", \"beta\": 0.9}",
       "expected only the keys type, came the key \"beta\""},
      {"{\"type\": \"sgd\"}", "{\"type\": \"m3\", \"eps\": 1e-3}", "came the key \"eps\""},
      {"{\"type\": \"sgd\"}", "{\"type\": \"adam\", \"beta2\": 1}",
       "cms.levels[0].optimizer.beta2: expected a number in 0..0.999999, came 1"},
  };
  for (const auto& test : cases)
    EXPECT_CODE(ParseModelConfig(Replaced(test::TinyConfig(), test.from, test.to)), kCode, test.message);
  EXPECT_CODE(ParseModelConfig("[]"), kCode, "config.json: expected an object, came an array of 0");
  EXPECT_CODE(ParseModelConfig("{"), kCode, "config.json: byte 1: expected a key in quotes");
  EXPECT_CODE(ParseModelConfig(""), kCode, "came the end of the text");
  EXPECT_CODE(ParseModelConfig(std::string(kMaxConfigBytes + 1, ' ')), kCode, "expected at most");
}

TEST(a_product_of_widths_is_limited_too) {
  std::string wide = Replaced(test::TinyConfig(), "\"n_heads\": 2", "\"n_heads\": 256");
  wide = Replaced(wide, "\"head_dim\": 16", "\"head_dim\": 128");
  EXPECT_CODE(ParseModelConfig(wide), kCode, "n_heads: expected n_heads * head_dim of at most 16384, came 32768");
}

TEST(survives_mutated_text) {
  const std::string valid = test::TinyConfig();
  test::Random random(13);
  int refused = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string text = valid;
    const size_t at = random.Below(text.size());
    if (random.Below(4) == 0)
      text.erase(at, 1 + random.Below(30));
    else
      text[at] = "0129-e.{}[]\",:a"[random.Below(15)];
    const auto config = ParseModelConfig(text);
    if (!config.ok()) refused += EXPECT_EQ(config.status().code, kCode);
  }
  EXPECT_GT(refused, 3000);
  EXPECT_LT(refused, 5000);
}

}  // namespace
}  // namespace hope
