#include "addon/operations.h"

#include <type_traits>

#include "addon/fields.h"
#include "core/limits.h"

namespace hope::addon {
namespace {

constexpr int64_t kAllLevels = 0xFFFFFFFF;
constexpr int64_t kMaxSafeInteger = (int64_t{1} << 53) - 1;
constexpr size_t kMaxPathBytes = 4096;

// Readers of single members. A float member's range is the engine's to check.
using Value = const Napi::Value&;
using Path = const std::string&;

template <typename T, std::string T::*member, size_t limit = kMaxSessionNameLength>
void String(Value value, Path path, T& target) {
  target.*member = ReadString(value, path, limit);
}
template <typename T, int T::*member, int lowest, int highest>
void Integer(Value value, Path path, T& target) {
  target.*member = static_cast<int>(ReadInteger(value, path, lowest, highest));
}
template <typename T, bool T::*member>
void Boolean(Value value, Path path, T& target) {
  target.*member = ReadBoolean(value, path);
}
template <float SamplingOptions::*member>
void Float(Value value, Path path, GenerateOp& target) {
  target.sampling.*member = static_cast<float>(ReadNumber(value, path));
}
template <typename T>
void Levels(Value value, Path path, T& target) {
  target.learn_levels = static_cast<uint32_t>(ReadInteger(value, path, 0, kAllLevels));
}
template <typename T, std::vector<int32_t> T::*member, size_t limit = kMaxPromptTokens>
void Tokens(Value value, Path path, T& target) {
  target.*member = ReadTokens(value, path, limit);
}

template <typename T, typename Each>
void EachOf(Value value, Path path, size_t max_length, std::vector<T>& target, const Each& each) {
  const Napi::Array array = ReadArray(value, path, max_length);
  target.reserve(array.Length());
  for (uint32_t i = 0; i < array.Length(); ++i) {
    const Napi::HandleScope scope(array.Env());
    target.push_back(each(array[i], path + "[" + std::to_string(i) + "]"));
  }
}

void ReadMemory(Value value, Path path, GenerateOp& op) {
  op.memory = static_cast<MemoryMode>(ReadName(value, path, {"off", "read", "write"}));
}
void ReadLearn(Value value, Path path, GenerateOp& op) {
  op.learn = static_cast<LearnMode>(ReadName(value, path, {"none", "prompt", "all"}));
}
void ReadMaxTokens(Value value, Path path, GenerateOp& op) {  // above the limit is the engine's LIMIT_EXCEEDED
  op.max_tokens = static_cast<int>(ReadInteger(value, path, 0, INT32_MAX));
}
void ReadTopK(Value value, Path path, GenerateOp& op) {
  op.sampling.top_k = static_cast<int>(ReadInteger(value, path, 0, kMaxVocab));
}
void ReadSeed(Value value, Path path, GenerateOp& op) {
  op.sampling.seed = static_cast<uint64_t>(ReadInteger(value, path, 0, kMaxSafeInteger));
}
void ReadStop(Value value, Path path, GenerateOp& op) {
  EachOf(value, path, kMaxStopStrings, op.stop,
         [](Napi::Value item, Path at) { return ReadString(item, at, kMaxStopBytes); });
}
void ReadLogitBias(Value value, Path path, GenerateOp& op) {
  EachOf(value, path, kMaxLogitBias, op.sampling.logit_bias, [](Napi::Value item, Path at) {
    const Napi::Array pair = ReadArray(item, at, 2);
    const auto token = static_cast<int32_t>(ReadInteger(pair[0u], at + "[0]", 0, INT32_MAX));
    return std::pair<int32_t, float>(token, static_cast<float>(ReadNumber(pair[1u], at + "[1]")));
  });
}

const Fields<GenerateOp>& GenerateFields() {
  static const Fields<GenerateOp> fields = {
      {"session", false, String<GenerateOp, &GenerateOp::session>},
      {"memory", false, ReadMemory},
      {"learn", false, ReadLearn},
      {"learn_levels", false, Levels<GenerateOp>},
      {"prompt", true, Tokens<GenerateOp, &GenerateOp::prompt>},
      {"max_tokens", true, ReadMaxTokens},
      {"stop", false, ReadStop},
      {"ignore_eos", false, Boolean<GenerateOp, &GenerateOp::ignore_eos>},
      {"logprobs", false, Integer<GenerateOp, &GenerateOp::logprobs, 0, kMaxTopLogprobs>},
      {"prompt_logprobs", false, Boolean<GenerateOp, &GenerateOp::prompt_logprobs>},
      {"temperature", false, Float<&SamplingOptions::temperature>},
      {"top_k", false, ReadTopK},
      {"top_p", false, Float<&SamplingOptions::top_p>},
      {"min_p", false, Float<&SamplingOptions::min_p>},
      {"presence_penalty", false, Float<&SamplingOptions::presence_penalty>},
      {"frequency_penalty", false, Float<&SamplingOptions::frequency_penalty>},
      {"repetition_penalty", false, Float<&SamplingOptions::repetition_penalty>},
      {"logit_bias", false, ReadLogitBias},
      {"seed", false, ReadSeed},
  };
  return fields;
}

const Fields<TokenRun>& TokenRunFields() {
  static const Fields<TokenRun> fields = {
      {"tokens", true, Tokens<TokenRun, &TokenRun::tokens, kMaxLearnTokens>},
      {"learn_levels", true, Levels<TokenRun>},
  };
  return fields;
}

void ReadRuns(Value value, Path path, LearnOp& op) {
  size_t left = kMaxLearnTokens;  // of all runs: a run that does not fit is refused before the next one is copied
  EachOf(value, path, kMaxLearnRuns, op.runs, [&](Napi::Value item, Path at) {
    TokenRun run = ReadFields(item, at, TokenRunFields());
    if (run.tokens.size() > left) {
      Throw(item.Env(), ErrorCode::kLimitExceeded,
            path + ": expected at most " + std::to_string(kMaxLearnTokens) + " tokens in all");
    }
    left -= run.tokens.size();
    return run;
  });
}
const Fields<LearnOp>& LearnFields() {
  static const Fields<LearnOp> fields = {
      {"session", true, String<LearnOp, &LearnOp::session>},
      {"runs", true, ReadRuns},
      {"epochs", false, Integer<LearnOp, &LearnOp::epochs, 1, kMaxEpochs>},
      {"trace", false, Boolean<LearnOp, &LearnOp::trace>},
  };
  return fields;
}

void ReadContinuations(Value value, Path path, ScoreOp& op) {
  EachOf(value, path, kMaxContinuations, op.continuations,
         [](Napi::Value item, Path at) { return ReadTokens(item, at, kMaxPromptTokens); });
}
const Fields<ScoreOp>& ScoreFields() {
  static const Fields<ScoreOp> fields = {
      {"session", false, String<ScoreOp, &ScoreOp::session>},
      {"context", true, Tokens<ScoreOp, &ScoreOp::context>},
      {"continuations", false, ReadContinuations},
  };
  return fields;
}

template <typename T>
const Fields<T>& SessionField(bool required) {
  static const Fields<T> fields = {{"session", required, String<T, &T::session>}};
  return fields;
}
const Fields<RestoreOp>& RestoreFields() {  // the snapshot's length is checked by ReadSized
  static const Fields<RestoreOp> fields = {
      {"session", true, String<RestoreOp, &RestoreOp::session>},
      {"snapshot", true, [](Value value, Path path, RestoreOp& op) { op.snapshot = ReadBytes(value, path, SIZE_MAX); }},
  };
  return fields;
}
const Fields<ForkOp>& ForkFields() {
  static const Fields<ForkOp> fields = {
      {"session", true, String<ForkOp, &ForkOp::session>},
      {"target", true, String<ForkOp, &ForkOp::target>},
  };
  return fields;
}

const Fields<ForgetOp>& ForgetFields() {
  static const Fields<ForgetOp> fields = {
      {"session", true, String<ForgetOp, &ForgetOp::session>},
      {"levels", true,
       [](Value value, Path path, ForgetOp& op) {
         op.levels = static_cast<uint32_t>(ReadInteger(value, path, 0, kAllLevels));
       }},
      {"titans", true, Boolean<ForgetOp, &ForgetOp::titans>},
  };
  return fields;
}
const Fields<DiffOp>& DiffFields() {
  static const Fields<DiffOp> fields = {
      {"session", true, String<DiffOp, &DiffOp::session>},
      {"other", true, String<DiffOp, &DiffOp::other>},
  };
  return fields;
}

template <std::vector<std::vector<int32_t>> ConsolidateOp::*member, size_t sequences, size_t tokens>
void Texts(Value value, Path path, ConsolidateOp& op) {
  size_t left = tokens;  // of all texts: one that does not fit is refused before it is copied
  EachOf(value, path, sequences, op.*member, [&](Napi::Value item, Path at) {
    std::vector<int32_t> text = ReadTokens(item, at, left);
    left -= text.size();
    return text;
  });
}
template <auto member>  // ranges are the engine's to check
void Setting(Value value, Path path, ConsolidateOp& op) {
  auto& setting = op.settings.*member;
  using T = std::remove_reference_t<decltype(setting)>;
  if constexpr (std::is_floating_point_v<T>)
    setting = ReadNumber(value, path);
  else if constexpr (std::is_same_v<T, int>)
    setting = static_cast<int>(ReadInteger(value, path, 0, INT32_MAX));
  else
    setting = static_cast<T>(ReadInteger(value, path, 0, sizeof(T) == 4 ? kAllLevels : kMaxSafeInteger));
}
const Fields<ConsolidateOp>& ConsolidateFields() {
  using Settings = ConsolidateSettings;
  static const Fields<ConsolidateOp> fields = {
      {"session", true, String<ConsolidateOp, &ConsolidateOp::session>},
      {"since", false, String<ConsolidateOp, &ConsolidateOp::since>},
      {"replay", true, Texts<&ConsolidateOp::replay, kMaxReplaySequences, kMaxReplayTokens>},
      {"anchors", true, Texts<&ConsolidateOp::anchors, kMaxAnchorSequences, kMaxAnchorTokens>},
      {"levels", false, Setting<&Settings::levels>},
      {"epochs", false, Setting<&Settings::epochs>},
      {"batch_tokens", false, Setting<&Settings::batch_tokens>},
      {"rate", false, Setting<&Settings::rate>},
      {"ce_weight", false, Setting<&Settings::ce_weight>},
      {"kl_weight", false, Setting<&Settings::kl_weight>},
      {"max_anchor_rise", false, Setting<&Settings::max_anchor_rise>},
      {"min_gain", false, Setting<&Settings::min_gain>},
      {"rewind", false, Setting<&Settings::rewind>},
      {"transfer", false, Setting<&Settings::transfer>},
      {"dream_tokens", false, Setting<&Settings::dream_tokens>},
      {"self_replay_tokens", false, Setting<&Settings::self_replay_tokens>},
      {"seed", false, Setting<&Settings::seed>},
  };
  return fields;
}
const Fields<ApplyPatchOp>& ApplyPatchFields() {  // the patch's length is checked by ReadSized
  static const Fields<ApplyPatchOp> fields = {
      {"session", true, String<ApplyPatchOp, &ApplyPatchOp::session>},
      {"patch", true, [](Value value, Path path, ApplyPatchOp& op) { op.patch = ReadBytes(value, path, SIZE_MAX); }},
  };
  return fields;
}

// A snapshot or patch that no session of this model can have is refused before it is copied.
template <typename T, const Fields<T>& (*fields)()>
Operation ReadSized(const Napi::Value& payload, const std::string& path, const ModelInfo& model) {
  const char* const key = fields().back().key;
  const Napi::Value bytes = ReadObject(payload, path).Get(key);
  const size_t limit = model.max_session_bytes + kMaxSnapshotOverhead;
  if (bytes.IsTypedArray() && bytes.As<Napi::TypedArray>().ByteLength() > limit) {
    Throw(payload.Env(), ErrorCode::kLimitExceeded,
          path + "." + key + ": expected at most " + std::to_string(limit) + " bytes, came " +
              std::to_string(bytes.As<Napi::TypedArray>().ByteLength()));
  }
  return ReadFields(payload, path, fields());
}

struct OperationEntry {
  const char* key;
  std::vector<std::string> keys;
  Operation (*read)(const Napi::Value& payload, const std::string& path, const ModelInfo& model);
};

template <typename T, const Fields<T>& (*fields)()>
Operation Read(const Napi::Value& payload, const std::string& path, const ModelInfo&) {
  return ReadFields(payload, path, fields());
}
template <typename T, bool required>
Operation ReadSession(const Napi::Value& payload, const std::string& path, const ModelInfo&) {
  return ReadFields(payload, path, SessionField<T>(required));
}

const std::vector<OperationEntry>& OperationTable() {
  static const std::vector<OperationEntry> table = {
      {"generate", KeysOf(GenerateFields()), Read<GenerateOp, GenerateFields>},
      {"learn", KeysOf(LearnFields()), Read<LearnOp, LearnFields>},
      {"score", KeysOf(ScoreFields()), Read<ScoreOp, ScoreFields>},
      {"snapshot", KeysOf(SessionField<SnapshotOp>(true)), ReadSession<SnapshotOp, true>},
      {"restore", KeysOf(RestoreFields()), ReadSized<RestoreOp, RestoreFields>},
      {"fork", KeysOf(ForkFields()), Read<ForkOp, ForkFields>},
      {"drop", KeysOf(SessionField<DropOp>(true)), ReadSession<DropOp, true>},
      {"stats", KeysOf(SessionField<StatsOp>(false)), ReadSession<StatsOp, false>},
      {"forget", KeysOf(ForgetFields()), Read<ForgetOp, ForgetFields>},
      {"diff", KeysOf(DiffFields()), Read<DiffOp, DiffFields>},
      {"report", KeysOf(SessionField<ReportOp>(true)), ReadSession<ReportOp, true>},
      {"consolidate", KeysOf(ConsolidateFields()), Read<ConsolidateOp, ConsolidateFields>},
      {"apply_patch", KeysOf(ApplyPatchFields()), ReadSized<ApplyPatchOp, ApplyPatchFields>},
  };
  return table;
}

const Fields<EngineOptions>& OpenFields() {
  static const Fields<EngineOptions> fields = {
      {"model_dir", true, String<EngineOptions, &EngineOptions::model_dir, kMaxPathBytes>},
      {"device", false, String<EngineOptions, &EngineOptions::device, kMaxNameLength>},
      {"threads", false, Integer<EngineOptions, &EngineOptions::threads, 0, kMaxThreads>},
      {"max_queue", false, Integer<EngineOptions, &EngineOptions::max_queue, 1, kMaxQueue>},
      {"max_active", false, Integer<EngineOptions, &EngineOptions::max_active, 1, kMaxActive>},
  };
  return fields;
}

}  // namespace

EngineOptions ReadOpenOptions(const Napi::Value& value) { return ReadFields(value, "options", OpenFields()); }

Operation ReadOperation(const Napi::Value& name, const Napi::Value& payload, const ModelInfo& model) {
  const std::string wanted = ReadString(name, "operation", kMaxNameLength);
  std::string known;
  for (const OperationEntry& entry : OperationTable()) {
    if (wanted == entry.key) return entry.read(payload, wanted, model);
    known += (known.empty() ? "" : ", ") + std::string(entry.key);
  }
  Throw(name.Env(), ErrorCode::kUnknownOption, "operation: '" + wanted + "' is not known; expected " + known);
}

std::vector<std::string> OpenOptionKeys() { return KeysOf(OpenFields()); }
std::vector<std::string> TokenRunKeys() { return KeysOf(TokenRunFields()); }
std::vector<std::pair<std::string, std::vector<std::string>>> OperationKeys() {
  std::vector<std::pair<std::string, std::vector<std::string>>> keys;
  for (const OperationEntry& entry : OperationTable()) keys.emplace_back(entry.key, entry.keys);
  return keys;
}

}  // namespace hope::addon
