#include "model/config.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

#include "core/json.h"
#include "core/limits.h"

namespace hope {
namespace {

constexpr double kAnyPositive = 1e6;  // no sensible rate, clip or ratio comes near it, and it is far from float's end

// Reads the members of one object of config.json and keeps the first failure. Finish() refuses keys nobody asked for.
class Fields {
 public:
  Fields(const JsonValue& value, std::string where, Status& status)
      : value_(value), where_(std::move(where)), status_(status) {
    if (!value.is_object()) Refuse("", "an object", value.Describe());
  }

  int Integer(std::string_view key, int low, int high) {
    const std::string expected = "an integer in " + std::to_string(low) + ".." + std::to_string(high);
    const JsonValue* member = Required(key, expected);
    if (member == nullptr) return low;
    if (!member->is_integer() || member->integer() < low || member->integer() > high) {
      Refuse(key, expected, member->Describe());
      return low;
    }
    return static_cast<int>(member->integer());
  }

  float Number(std::string_view key, double low, double high) {
    return ToFloat(key, Required(key, Range(low, high)), low, high, 0);
  }
  float NumberOr(std::string_view key, double low, double high, float otherwise) {
    return ToFloat(key, Known(key), low, high, otherwise);
  }
  int IntegerOr(std::string_view key, int low, int high, int otherwise) {
    return Known(key) == nullptr ? otherwise : Integer(key, low, high);
  }

  std::string Text(std::string_view key, const std::string& expected) {
    const JsonValue* member = Required(key, expected);
    if (member == nullptr) return "";
    if (member->is_string()) return member->string();
    Refuse(key, expected, member->Describe());
    return "";
  }

  // One of the texts; absent: `otherwise`, refused where that is null.
  std::string Choice(std::string_view key, std::initializer_list<std::string> values, const char* otherwise = nullptr) {
    if (otherwise != nullptr && Known(key) == nullptr) return otherwise;
    std::string expected;
    for (const std::string& value : values) expected += (expected.empty() ? "\"" : " or \"") + value + "\"";
    const std::string text = Text(key, expected);
    if (std::find(values.begin(), values.end(), text) == values.end()) Refuse(key, expected, QuoteForMessage(text));
    return text;
  }

  // A member to be read by Fields of its own, or as an array; null after a failure.
  const JsonValue* Member(std::string_view key, const std::string& expected) { return Required(key, expected); }

  void Refuse(std::string_view key, const std::string& expected, const std::string& came) {
    if (!status_.ok()) return;
    std::string path = where_;
    if (!key.empty()) path += (path.empty() ? "" : ".") + std::string(key);
    status_ = Status::Error(ErrorCode::kModelConfigInvalid, "config.json: " + (path.empty() ? "" : path + ": ") +
                                                                "expected " + expected + ", came " + came);
  }

  void Finish() {
    if (!status_.ok()) return;
    for (const auto& member : value_.object()) {
      if (known_.count(member.first) > 0) continue;
      std::string keys;
      for (const std::string& key : known_) keys += (keys.empty() ? "" : ", ") + key;
      Refuse("", "only the keys " + keys, "the key " + QuoteForMessage(member.first));
    }
  }

 private:
  static std::string Range(double low, double high) {
    return "a number in " + JsonValue(low).Describe() + ".." + JsonValue(high).Describe();
  }

  const JsonValue* Known(std::string_view key) {
    known_.emplace(key);
    return value_.find(key);
  }

  const JsonValue* Required(std::string_view key, const std::string& expected) {
    const JsonValue* member = Known(key);
    if (member == nullptr) Refuse(key, expected, "nothing");
    return member;
  }

  float ToFloat(std::string_view key, const JsonValue* member, double low, double high, float otherwise) {
    if (member == nullptr) return otherwise;
    if (!member->is_number() || member->number() < low || member->number() > high) {
      Refuse(key, Range(low, high), member->Describe());
      return otherwise;
    }
    return static_cast<float>(member->number());
  }

  const JsonValue& value_;
  const std::string where_;
  Status& status_;
  std::set<std::string> known_;
};

bool IsNameCharacter(char c, std::string_view extra) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || extra.find(c) != extra.npos;
}

bool IsName(const std::string& name, std::string_view extra) {
  return !name.empty() && name.size() <= kMaxNameLength &&
         std::all_of(name.begin(), name.end(), [&](char c) { return IsNameCharacter(c, extra); });
}

bool IsLevelName(const std::string& name) {
  const bool reserved =
      name == "titans" || name == "stream";  // what parts of no CMS level are counted under (memory/layout.h)
  return IsName(name, "_") && !(name[0] >= '0' && name[0] <= '9') && !reserved;
}

struct OptimizerName {
  const char* name;
  OptimizerType type;
};
constexpr OptimizerName kOptimizers[] = {
    {"sgd", OptimizerType::kSgd},   {"momentum", OptimizerType::kMomentum}, {"dgd", OptimizerType::kDgd},
    {"adam", OptimizerType::kAdam}, {"muon", OptimizerType::kMuon},         {"m3", OptimizerType::kM3},
    {"dmgd", OptimizerType::kDmgd},
};

// The parameters each optimizer knows; a parameter of another one is an unknown key.
void ReadParameters(Fields& fields, OptimizerConfig& config) {
  constexpr double kBelowOne = 0.999999;  // a decay rate of 1 never forgets and divides by 0 in a bias correction
  constexpr double kSmallest = 1e-30;     // keeps 0 / 0 out of the denominators
  const auto beta = [&](const char* key, float& value) { value = fields.NumberOr(key, 0, kBelowOne, value); };
  switch (config.type) {
    case OptimizerType::kSgd:
      break;
    case OptimizerType::kDgd:
      config.gamma = fields.NumberOr("gamma", 0, kAnyPositive, config.gamma);
      break;
    case OptimizerType::kMomentum:
    case OptimizerType::kMuon:
      beta("beta", config.beta);
      break;
    case OptimizerType::kDmgd:
      beta("beta", config.beta);
      config.lr = fields.NumberOr("lr", 0, kAnyPositive, config.lr);
      break;
    case OptimizerType::kM3:
      beta("beta1", config.beta1);
      beta("beta2", config.beta2);
      beta("beta3", config.beta3);
      config.alpha = fields.NumberOr("alpha", 0, kAnyPositive, config.alpha);
      config.every = fields.IntegerOr("every", 1, kMaxM3Every, config.every);
      break;
    case OptimizerType::kAdam:
      beta("beta1", config.beta1);
      beta("beta2", config.beta2);
      config.eps = fields.NumberOr("eps", kSmallest, 1, config.eps);
      break;
  }
}

OptimizerConfig ReadOptimizer(const JsonValue& value, const std::string& where, Status& status) {
  OptimizerConfig config;
  Fields fields(value, where, status);
  std::string expected;
  for (const OptimizerName& optimizer : kOptimizers)
    expected += (expected.empty() ? "" : ", ") + std::string(optimizer.name);
  const std::string name = fields.Text("type", "one of " + expected);
  const auto* found =
      std::find_if(std::begin(kOptimizers), std::end(kOptimizers), [&](const auto& o) { return name == o.name; });
  if (found == std::end(kOptimizers)) {
    fields.Refuse("type", "one of " + expected, QuoteForMessage(name));
    return config;
  }
  config.type = found->type;
  ReadParameters(fields, config);
  fields.Finish();
  return config;
}

LevelConfig ReadLevel(const JsonValue& value, const std::string& where, Status& status) {
  LevelConfig level;
  Fields fields(value, where, status);
  const std::string expected =
      "a name of 1 to 64 letters, digits and '_', not beginning with a digit, not titans or stream";
  level.name = fields.Text("name", expected);
  if (!IsLevelName(level.name)) fields.Refuse("name", expected, QuoteForMessage(level.name));
  level.chunk = fields.Integer("chunk", 1, kMaxLevelChunk);
  level.hidden = fields.Integer("hidden", 1, kMaxHiddenWidth);
  level.rank = fields.Integer("rank", 0, std::min(kMaxRank, level.hidden));
  level.rate = fields.Number("rate", 0, kAnyPositive);
  level.decay = fields.Number("decay", 0, 1);
  level.clip = fields.Number("clip", 0, kAnyPositive);
  level.max_ratio = fields.Number("max_ratio", 0, kAnyPositive);
  if (const JsonValue* optimizer = fields.Member("optimizer", "an object")) {
    level.optimizer = ReadOptimizer(*optimizer, where + ".optimizer", status);
  }
  fields.Finish();
  return level;
}

void ReadMixer(const JsonValue& value, ModelConfig& config, Status& status) {
  Fields fields(value, "mixer", status);
  config.self_modifying = fields.Choice("projections", {"self_modifying", "static"}) == "self_modifying";
  config.projection_chunk = fields.Integer("projection_chunk", kMixerChunk, kMaxProjectionChunk);
  if (config.projection_chunk % kMixerChunk != 0) {
    fields.Refuse("projection_chunk", "a multiple of " + std::to_string(kMixerChunk),
                  std::to_string(config.projection_chunk));
  }
  config.eta_max = fields.Number("eta_max", 0, 1);
  fields.Finish();
}

void ReadCms(const JsonValue& value, ModelConfig& config, Status& status) {
  Fields fields(value, "cms", status);
  config.adaptive_blocks = fields.Integer("adaptive_blocks", 0, config.n_blocks);
  config.teach =
      fields.Choice("teach", {"identity", "cms"}, "identity") == "cms" ? TeachMode::kCms : TeachMode::kIdentity;
  const std::string expected = "an array of at most " + std::to_string(kMaxLevels) + " levels";
  const JsonValue* levels = fields.Member("levels", expected);
  if (levels == nullptr) return;
  if (!levels->is_array() || levels->array().size() > static_cast<size_t>(kMaxLevels)) {
    return fields.Refuse("levels", expected, levels->Describe());
  }
  std::set<std::string> names;
  for (size_t i = 0; i < levels->array().size(); ++i) {
    const std::string where = "cms.levels[" + std::to_string(i) + "]";
    config.levels.push_back(ReadLevel(levels->array()[i], where, status));
    if (!names.insert(config.levels.back().name).second) {
      fields.Refuse("levels[" + std::to_string(i) + "].name", "distinct names",
                    QuoteForMessage(config.levels.back().name) + " again");
    }
  }
  fields.Finish();
}

void ReadShapes(Fields& fields, ModelConfig& config) {
  config.vocab_size = fields.Integer("vocab_size", 2, kMaxVocab);
  config.d_model = fields.Integer("d_model", 1, kMaxModelWidth);
  config.n_blocks = fields.Integer("n_blocks", 1, kMaxBlocks);
  config.n_heads = fields.Integer("n_heads", 1, kMaxHeads);
  config.head_dim = fields.Integer("head_dim", kHeadDimMultiple, kMaxHeadDim);
  if (config.head_dim % kHeadDimMultiple != 0) {
    fields.Refuse("head_dim", "a multiple of " + std::to_string(kHeadDimMultiple), std::to_string(config.head_dim));
  }
  if (config.inner() > kMaxInnerWidth) {
    fields.Refuse("n_heads", "n_heads * head_dim of at most " + std::to_string(kMaxInnerWidth),
                  std::to_string(config.inner()));
  }
  config.conv_width = fields.Integer("conv_width", kConvWidth, kConvWidth);
  config.static_hidden = fields.Integer("static_hidden", 1, kMaxHiddenWidth);
}

void ReadModel(const JsonValue& value, ModelConfig& config, Status& status) {
  Fields fields(value, "", status);
  if (fields.Text("format", "\"hope\"") != "hope") fields.Refuse("format", "\"hope\"", "another format");
  fields.Integer("format_version", 1, 1);
  const std::string expected = "a name of 1 to 64 letters, digits, '.', '_' and '-'";
  config.name = fields.Text("name", expected);
  if (!IsName(config.name, "._-")) fields.Refuse("name", expected, QuoteForMessage(config.name));
  ReadShapes(fields, config);
  config.norm_eps = fields.Number("norm_eps", 1e-12, 1);
  config.bos_token_id = fields.Integer("bos_token_id", 0, config.vocab_size - 1);
  config.eos_token_id = fields.Integer("eos_token_id", 0, config.vocab_size - 1);
  if (const JsonValue* mixer = fields.Member("mixer", "an object")) ReadMixer(*mixer, config, status);
  if (const JsonValue* cms = fields.Member("cms", "an object")) ReadCms(*cms, config, status);
  fields.Finish();
}

}  // namespace

Result<ModelConfig> ParseModelConfig(std::string_view json_text) {
  if (json_text.size() > kMaxConfigBytes) {
    return Status::Error(ErrorCode::kModelConfigInvalid, "config.json: expected at most " +
                                                             std::to_string(kMaxConfigBytes) + " bytes, came " +
                                                             std::to_string(json_text.size()));
  }
  const auto json = ParseJson(json_text, ErrorCode::kModelConfigInvalid, "config.json");
  if (!json.ok()) return json.status();
  ModelConfig config;
  Status status;
  ReadModel(json.value(), config, status);
  if (!status.ok()) return status;
  return config;
}

}  // namespace hope
