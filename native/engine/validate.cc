#include "engine/validate.h"

#include <cmath>
#include <span>

#include "core/limits.h"

namespace hope {
namespace {

Status Invalid(const std::string& message) { return Status::Error(ErrorCode::kInvalidArgument, message); }

std::string Text(double value) {
  std::string text = std::to_string(value);
  if (text.find('.') != std::string::npos) text.erase(text.find_last_not_of('0') + 1);
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

Status InRange(const char* name, double value, double lowest, double highest) {
  if (value >= lowest && value <= highest) return Status::Ok();
  return Invalid(std::string(name) + ": expected " + Text(lowest) + " to " + Text(highest) + ", came " + Text(value));
}

Status AtMost(const std::string& name, size_t value, size_t highest) {
  if (value <= highest) return Status::Ok();
  return Status::Error(ErrorCode::kLimitExceeded,
                       name + ": expected at most " + std::to_string(highest) + ", came " + std::to_string(value));
}

Status CheckName(const char* what, const std::string& name) {
  if (name.empty()) return Invalid(std::string(what) + ": expected a name, came an empty string");
  return AtMost(std::string(what) + " name bytes", name.size(), kMaxSessionNameLength);
}

Status CheckTokens(const std::string& what, std::span<const int32_t> tokens, int vocab_size) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i] >= 0 && tokens[i] < vocab_size) continue;
    return Status::Error(ErrorCode::kTokenOutOfRange,
                         what + "[" + std::to_string(i) + "]: expected a token id from 0 to " +
                             std::to_string(vocab_size - 1) + ", came " + std::to_string(tokens[i]));
  }
  return Status::Ok();
}

Status Empty(const std::string& what) {
  return Status::Error(ErrorCode::kEmptyPrompt, what + ": expected at least one token, came none");
}

// The first failure of a list of checks; later ones are not evaluated.
#define HOPE_CHECK(expression)                                     \
  do {                                                             \
    if (Status status = (expression); !status.ok()) return status; \
  } while (false)

Status CheckSampling(const SamplingOptions& options, int vocab_size) {
  HOPE_CHECK(InRange("temperature", options.temperature, 0, 100));
  HOPE_CHECK(InRange("top_k", options.top_k, 0, kMaxVocab));
  HOPE_CHECK(InRange("top_p", options.top_p, 0, 1));
  HOPE_CHECK(InRange("min_p", options.min_p, 0, 1));
  HOPE_CHECK(InRange("presence_penalty", options.presence_penalty, -2, 2));
  HOPE_CHECK(InRange("frequency_penalty", options.frequency_penalty, -2, 2));
  HOPE_CHECK(InRange("repetition_penalty", options.repetition_penalty, 0.01, 100));
  HOPE_CHECK(AtMost("logit_bias entries", options.logit_bias.size(), kMaxLogitBias));
  for (const auto& [token, bias] : options.logit_bias) {
    HOPE_CHECK(CheckTokens("logit_bias", {&token, 1}, vocab_size));
    HOPE_CHECK(InRange("logit_bias", bias, -100, 100));
  }
  return Status::Ok();
}

struct Validator {
  const ModelInfo& model;

  Status operator()(const GenerateOp& op) const {
    if (!op.session.empty()) HOPE_CHECK(CheckName("session", op.session));
    if (op.prompt.empty()) return Empty("prompt");
    HOPE_CHECK(AtMost("prompt tokens", op.prompt.size(), kMaxPromptTokens));
    if (op.max_tokens < 0) return Invalid("max_tokens: expected 0 or more, came " + std::to_string(op.max_tokens));
    HOPE_CHECK(AtMost("max_tokens", static_cast<size_t>(op.max_tokens), kMaxTokens));
    HOPE_CHECK(CheckTokens("prompt", op.prompt, model.vocab_size));
    HOPE_CHECK(CheckSampling(op.sampling, model.vocab_size));
    HOPE_CHECK(AtMost("stop strings", op.stop.size(), kMaxStopStrings));
    for (const std::string& stop : op.stop) {
      if (stop.empty()) return Invalid("stop: expected strings of at least one byte, came an empty one");
      HOPE_CHECK(AtMost("bytes of a stop string", stop.size(), kMaxStopBytes));
    }
    return InRange("logprobs", op.logprobs, 0, kMaxTopLogprobs);
  }

  Status operator()(const LearnOp& op) const {
    HOPE_CHECK(CheckName("session", op.session));
    HOPE_CHECK(InRange("epochs", op.epochs, 1, kMaxEpochs));
    HOPE_CHECK(AtMost("runs", op.runs.size(), kMaxLearnRuns));
    size_t tokens = 0;
    for (const TokenRun& run : op.runs) tokens += run.tokens.size();
    HOPE_CHECK(AtMost("tokens of all runs", tokens, kMaxLearnTokens));
    for (size_t i = 0; i < op.runs.size(); ++i) {
      HOPE_CHECK(CheckTokens("runs[" + std::to_string(i) + "].tokens", op.runs[i].tokens, model.vocab_size));
    }
    return op.trace ? AtMost("tokens of all runs with trace", tokens, kMaxTraceTokens) : Status::Ok();
  }

  Status operator()(const ScoreOp& op) const {
    if (!op.session.empty()) HOPE_CHECK(CheckName("session", op.session));
    if (op.context.empty() && op.continuations.empty()) return Empty("context");
    HOPE_CHECK(AtMost("context tokens", op.context.size(), kMaxPromptTokens));
    HOPE_CHECK(AtMost("continuations", op.continuations.size(), kMaxContinuations));
    HOPE_CHECK(CheckTokens("context", op.context, model.vocab_size));
    for (size_t i = 0; i < op.continuations.size(); ++i) {
      const std::string what = "continuations[" + std::to_string(i) + "]";
      if (op.continuations[i].empty()) return Empty(what);
      HOPE_CHECK(AtMost(what + " tokens", op.continuations[i].size(), kMaxPromptTokens));
      HOPE_CHECK(CheckTokens(what, op.continuations[i], model.vocab_size));
    }
    return Status::Ok();
  }

  Status operator()(const SnapshotOp& op) const { return CheckName("session", op.session); }
  Status operator()(const RestoreOp& op) const {
    HOPE_CHECK(CheckName("session", op.session));
    return AtMost("snapshot bytes", op.snapshot.size(), model.max_session_bytes + kMaxSnapshotOverhead);
  }
  Status operator()(const ForkOp& op) const {
    HOPE_CHECK(CheckName("session", op.session));
    return CheckName("target", op.target);
  }
  Status operator()(const DropOp& op) const { return CheckName("session", op.session); }
  Status operator()(const StatsOp& op) const {
    return op.session.empty() ? Status::Ok() : CheckName("session", op.session);
  }
  Status operator()(const ForgetOp& op) const {
    if (op.levels == 0 && !op.titans) return Invalid("forget: expected a level or titans, came neither");
    return CheckName("session", op.session);
  }
  Status operator()(const DiffOp& op) const {
    HOPE_CHECK(CheckName("session", op.session));
    return CheckName("other", op.other);
  }
  Status operator()(const ReportOp& op) const { return CheckName("session", op.session); }

  Status CheckTexts(const char* what, const std::vector<std::vector<int32_t>>& texts, size_t most,
                    size_t most_tokens) const {
    HOPE_CHECK(AtMost(std::string(what) + " sequences", texts.size(), most));
    size_t tokens = 0;
    for (const std::vector<int32_t>& text : texts) tokens += text.size();
    HOPE_CHECK(AtMost(std::string(what) + " tokens", tokens, most_tokens));
    for (size_t i = 0; i < texts.size(); ++i)
      HOPE_CHECK(CheckTokens(std::string(what) + "[" + std::to_string(i) + "]", texts[i], model.vocab_size));
    return Status::Ok();
  }
  Status operator()(const ConsolidateOp& op) const {
    HOPE_CHECK(CheckName("session", op.session));
    if (!op.since.empty()) HOPE_CHECK(CheckName("since", op.since));
    HOPE_CHECK(CheckTexts("replay", op.replay, kMaxReplaySequences, kMaxReplayTokens));
    HOPE_CHECK(CheckTexts("anchors", op.anchors, kMaxAnchorSequences, kMaxAnchorTokens));
    const ConsolidateSettings& settings = op.settings;
    HOPE_CHECK(InRange("epochs", settings.epochs, 1, kMaxConsolidateEpochs));
    HOPE_CHECK(InRange("batch_tokens", settings.batch_tokens, 1, kMaxReplayTokens));
    HOPE_CHECK(InRange("rate", settings.rate, 0, 1));
    HOPE_CHECK(InRange("ce_weight", settings.ce_weight, 0, 1000));
    HOPE_CHECK(InRange("kl_weight", settings.kl_weight, 0, 1000));
    HOPE_CHECK(InRange("max_anchor_rise", settings.max_anchor_rise, 0, 1));
    HOPE_CHECK(InRange("min_gain", settings.min_gain, 0, 100));
    HOPE_CHECK(InRange("rewind", settings.rewind, 0, 1));
    HOPE_CHECK(InRange("transfer", settings.transfer, 0, 1));
    HOPE_CHECK(InRange("dream_tokens", settings.dream_tokens, 0, kMaxDreamTokens));
    HOPE_CHECK(InRange("self_replay_tokens", settings.self_replay_tokens, 0, kMaxDreamTokens));
    if (op.replay.empty() && settings.self_replay_tokens == 0) return Empty("replay");
    return Status::Ok();
  }
  Status operator()(const ApplyPatchOp& op) const {
    HOPE_CHECK(CheckName("session", op.session));
    return AtMost("patch bytes", op.patch.size(), model.max_session_bytes + kMaxSnapshotOverhead);
  }
};

}  // namespace

Status ValidateOperation(const Operation& operation, const ModelInfo& model) {
  return std::visit(Validator{model}, operation);
}

Status ValidateOptions(const EngineOptions& options) {
  if (options.model_dir.empty()) return Invalid("model_dir: expected a folder, came an empty string");
  HOPE_CHECK(InRange("threads", options.threads, 0, kMaxThreads));
  HOPE_CHECK(InRange("max_queue", options.max_queue, 1, kMaxQueue));
  return InRange("max_active", options.max_active, 1, kMaxActive);
}

#undef HOPE_CHECK

}  // namespace hope
