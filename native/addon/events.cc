#include "addon/events.h"

#include <cstring>
#include <variant>

#include "addon/fields.h"

namespace hope::addon {
namespace {

// A key of an object and how its value comes from the structure.
template <typename T>
struct Property {
  const char* key;
  Napi::Value (*write)(Napi::Env env, const T& source);
};
template <typename T>
using Properties = std::vector<Property<T>>;

template <typename T>
void Write(Napi::Object object, const T& source, const Properties<T>& properties) {
  for (const Property<T>& property : properties) object.Set(property.key, property.write(object.Env(), source));
}

template <auto member, typename T>
Napi::Value Number(Napi::Env env, const T& source) {
  return Napi::Number::New(env, static_cast<double>(source.*member));
}
template <auto member, typename T>
Napi::Value Text(Napi::Env env, const T& source) {
  return Napi::String::New(env, source.*member);
}
template <typename Array, auto member, typename T>
Napi::Value Typed(Napi::Env env, const T& source) {
  const auto& values = source.*member;
  Array array = Array::New(env, values.size());
  if (!values.empty()) std::memcpy(array.Data(), values.data(), values.size() * sizeof(values[0]));
  return array;
}

const Properties<TokenEvent>& TokenProperties() {
  static const Properties<TokenEvent> properties = {
      {"token", Number<&TokenEvent::token, TokenEvent>},
      {"index", Number<&TokenEvent::index, TokenEvent>},
      {"text", Text<&TokenEvent::text, TokenEvent>},
      {"logprob", Number<&TokenEvent::logprob, TokenEvent>},
      {"surprise", Number<&TokenEvent::surprise, TokenEvent>},
      {"top",
       [](Napi::Env env, const TokenEvent& event) -> Napi::Value {
         Napi::Array top = Napi::Array::New(env, event.top.size());
         for (uint32_t i = 0; i < event.top.size(); ++i) {
           Napi::Array pair = Napi::Array::New(env, 2);
           pair.Set(0u, Napi::Number::New(env, event.top[i].first));
           pair.Set(1u, Napi::Number::New(env, event.top[i].second));
           top.Set(i, pair);
         }
         return top;
       }},
  };
  return properties;
}

const Properties<LevelStats>& LevelStatsProperties() {
  static const Properties<LevelStats> properties = {
      {"name", Text<&LevelStats::name, LevelStats>},
      {"updates", Number<&LevelStats::updates, LevelStats>},
      {"delta_norm", Number<&LevelStats::delta_norm, LevelStats>},
      {"bytes", Number<&LevelStats::bytes, LevelStats>},
  };
  return properties;
}

const Properties<MemoryStats>& MemoryStatsProperties() {
  static const Properties<MemoryStats> properties = {
      {"position", Number<&MemoryStats::position, MemoryStats>},
      {"learned_tokens", Number<&MemoryStats::learned_tokens, MemoryStats>},
      {"surprise",
       [](Napi::Env env, const MemoryStats& stats) -> Napi::Value {
         Napi::Object surprise = Napi::Object::New(env);
         surprise.Set("mean", Napi::Number::New(env, stats.surprise_mean));
         surprise.Set("max", Napi::Number::New(env, stats.surprise_max));
         return surprise;
       }},
      {"levels",
       [](Napi::Env env, const MemoryStats& stats) -> Napi::Value {
         Napi::Array levels = Napi::Array::New(env, stats.levels.size());
         for (uint32_t i = 0; i < stats.levels.size(); ++i) {
           Napi::Object level = Napi::Object::New(env);
           Write(level, stats.levels[i], LevelStatsProperties());
           levels.Set(i, level);
         }
         return levels;
       }},
      {"bytes", Number<&MemoryStats::bytes, MemoryStats>},
  };
  return properties;
}

Napi::Value WriteScores(Napi::Env env, const DoneEvent& done) {
  Napi::Array scores = Napi::Array::New(env, done.scores.size());
  for (uint32_t i = 0; i < done.scores.size(); ++i) {
    Napi::Object score = Napi::Object::New(env);
    score.Set("logprob", Napi::Number::New(env, done.scores[i].first));
    score.Set("tokens", Napi::Number::New(env, static_cast<double>(done.scores[i].second)));
    scores.Set(i, score);
  }
  return scores;
}

// A member that is a structure, a list of them, or an optional one (null when absent).
template <typename T>
Napi::Object Structure(Napi::Env env, const T& source, const Properties<T>& properties) {
  Napi::Object object = Napi::Object::New(env);
  Write(object, source, properties);
  return object;
}
template <auto member, auto properties, typename T>
Napi::Value Member(Napi::Env env, const T& source) {
  return Structure(env, source.*member, properties());
}
template <auto member, auto properties, typename T>
Napi::Value Optional(Napi::Env env, const T& source) {
  return (source.*member).has_value() ? Structure(env, *(source.*member), properties()) : env.Null();
}
template <auto member, auto properties, typename T>
Napi::Value List(Napi::Env env, const T& source) {
  Napi::Array array = Napi::Array::New(env, (source.*member).size());
  for (uint32_t i = 0; i < array.Length(); ++i) array.Set(i, Structure(env, (source.*member)[i], properties()));
  return array;
}

const Properties<GateStats>& GateStatsProperties() {
  static const Properties<GateStats> properties = {
      {"count", Number<&GateStats::count, GateStats>},
      {"mean", Number<&GateStats::mean, GateStats>},
      {"min", Number<&GateStats::min, GateStats>},
      {"max", Number<&GateStats::max, GateStats>},
  };
  return properties;
}

const Properties<BlockRecurrence>& BlockRecurrenceProperties() {
  static const Properties<BlockRecurrence> properties = {
      {"block", Number<&BlockRecurrence::block, BlockRecurrence>},
      {"memory_norm", Number<&BlockRecurrence::memory_norm, BlockRecurrence>},
      {"projections_norm", Number<&BlockRecurrence::projections_norm, BlockRecurrence>},
      {"retention", Member<&BlockRecurrence::retention, GateStatsProperties, BlockRecurrence>},
      {"rate", Member<&BlockRecurrence::rate, GateStatsProperties, BlockRecurrence>},
  };
  return properties;
}

const Properties<BlockLevel>& BlockLevelProperties() {
  static const Properties<BlockLevel> properties = {
      {"block", Number<&BlockLevel::block, BlockLevel>},
      {"delta_norm", Number<&BlockLevel::delta_norm, BlockLevel>},
      {"cap", Number<&BlockLevel::cap, BlockLevel>},
      {"pending_norm", Number<&BlockLevel::pending_norm, BlockLevel>},
  };
  return properties;
}

const Properties<LevelDetails>& LevelDetailsProperties() {
  static const Properties<LevelDetails> properties = {
      {"name", Text<&LevelDetails::name, LevelDetails>},
      {"chunk", Number<&LevelDetails::chunk, LevelDetails>},
      {"updates", Number<&LevelDetails::updates, LevelDetails>},
      {"pending", Number<&LevelDetails::pending, LevelDetails>},
      {"bytes", Number<&LevelDetails::bytes, LevelDetails>},
      {"blocks", List<&LevelDetails::blocks, BlockLevelProperties, LevelDetails>},
  };
  return properties;
}

const Properties<MemoryDetails>& MemoryDetailsProperties() {
  static const Properties<MemoryDetails> properties = {
      {"recurrent_bytes", Number<&MemoryDetails::recurrent_bytes, MemoryDetails>},
      {"recurrent", List<&MemoryDetails::recurrent, BlockRecurrenceProperties, MemoryDetails>},
      {"levels", List<&MemoryDetails::levels, LevelDetailsProperties, MemoryDetails>},
  };
  return properties;
}

const Properties<BlockDifference>& BlockDifferenceProperties() {
  static const Properties<BlockDifference> properties = {
      {"block", Number<&BlockDifference::block, BlockDifference>},
      {"distance", Number<&BlockDifference::distance, BlockDifference>},
      {"norm", Number<&BlockDifference::norm, BlockDifference>},
      {"other_norm", Number<&BlockDifference::other_norm, BlockDifference>},
      {"cosine", Number<&BlockDifference::cosine, BlockDifference>},
  };
  return properties;
}

const Properties<LevelDifference>& LevelDifferenceProperties() {
  static const Properties<LevelDifference> properties = {
      {"name", Text<&LevelDifference::name, LevelDifference>},
      {"blocks", List<&LevelDifference::blocks, BlockDifferenceProperties, LevelDifference>},
  };
  return properties;
}

const Properties<ConsolidationProgress>& ConsolidationProgressProperties() {
  static const Properties<ConsolidationProgress> properties = {
      {"step", Number<&ConsolidationProgress::step, ConsolidationProgress>},
      {"total", Number<&ConsolidationProgress::total, ConsolidationProgress>},
      {"replay_loss", Number<&ConsolidationProgress::replay_loss, ConsolidationProgress>},
      {"anchor_loss", Number<&ConsolidationProgress::anchor_loss, ConsolidationProgress>},
      {"kl", Number<&ConsolidationProgress::kl, ConsolidationProgress>},
  };
  return properties;
}

const Properties<ConsolidationLosses>& ConsolidationLossesProperties() {
  static const Properties<ConsolidationLosses> properties = {
      {"replay_nll", Number<&ConsolidationLosses::replay_nll, ConsolidationLosses>},
      {"anchor_nll", Number<&ConsolidationLosses::anchor_nll, ConsolidationLosses>},
      {"kl", Number<&ConsolidationLosses::kl, ConsolidationLosses>},
  };
  return properties;
}

const Properties<ConsolidationLevel>& ConsolidationLevelProperties() {
  static const Properties<ConsolidationLevel> properties = {
      {"name", Text<&ConsolidationLevel::name, ConsolidationLevel>},
      {"added_norm", Number<&ConsolidationLevel::added_norm, ConsolidationLevel>},
      {"keep", Number<&ConsolidationLevel::keep, ConsolidationLevel>},
  };
  return properties;
}

const Properties<ConsolidationReport>& ConsolidationReportProperties() {
  using Report = ConsolidationReport;
  static const Properties<Report> properties = {
      {"commit",
       [](Napi::Env env, const Report& report) -> Napi::Value { return Napi::Boolean::New(env, report.commit); }},
      {"reason", Text<&Report::reason, Report>},
      {"base", Member<&Report::base, ConsolidationLossesProperties, Report>},
      {"before", Member<&Report::before, ConsolidationLossesProperties, Report>},
      {"after", Member<&Report::after, ConsolidationLossesProperties, Report>},
      {"steps", Number<&Report::steps, Report>},
      {"replay_tokens", Number<&Report::replay_tokens, Report>},
      {"anchor_tokens", Number<&Report::anchor_tokens, Report>},
      {"held_out_tokens", Number<&Report::held_out_tokens, Report>},
      {"seconds", Number<&Report::seconds, Report>},
      {"workspace_bytes", Number<&Report::workspace_bytes, Report>},
      {"levels", List<&Report::levels, ConsolidationLevelProperties, Report>},
  };
  return properties;
}

const Properties<ProgressEvent>& ProgressProperties() {
  static const Properties<ProgressEvent> properties = {
      {"done", Number<&ProgressEvent::done, ProgressEvent>},
      {"total", Number<&ProgressEvent::total, ProgressEvent>},
      {"consolidation", Optional<&ProgressEvent::consolidation, ConsolidationProgressProperties, ProgressEvent>},
  };
  return properties;
}

const Properties<DoneEvent>& DoneProperties() {
  static const Properties<DoneEvent> properties = {
      {"finish_reason", Text<&DoneEvent::finish_reason, DoneEvent>},
      {"text", Text<&DoneEvent::text, DoneEvent>},
      {"prompt_tokens", Number<&DoneEvent::prompt_tokens, DoneEvent>},
      {"completion_tokens", Number<&DoneEvent::completion_tokens, DoneEvent>},
      {"tokens", Typed<Napi::Int32Array, &DoneEvent::tokens, DoneEvent>},
      {"logprob", Number<&DoneEvent::logprob, DoneEvent>},
      {"scores", WriteScores},
      {"prompt_logprobs", Typed<Napi::Float32Array, &DoneEvent::prompt_logprobs, DoneEvent>},
      {"snapshot", Typed<Napi::Uint8Array, &DoneEvent::snapshot, DoneEvent>},
      {"trace", Typed<Napi::Float32Array, &DoneEvent::trace, DoneEvent>},
      {"memory", Member<&DoneEvent::memory, MemoryStatsProperties, DoneEvent>},
      {"report", Optional<&DoneEvent::report, MemoryDetailsProperties, DoneEvent>},
      {"difference", List<&DoneEvent::difference, LevelDifferenceProperties, DoneEvent>},
      {"consolidation", Optional<&DoneEvent::consolidation, ConsolidationReportProperties, DoneEvent>},
      {"patch", Typed<Napi::Uint8Array, &DoneEvent::patch, DoneEvent>},
      {"sessions", Number<&DoneEvent::sessions, DoneEvent>},
      {"active", Number<&DoneEvent::active, DoneEvent>},
      {"queued", Number<&DoneEvent::queued, DoneEvent>},
      {"resident_bytes", Number<&DoneEvent::resident_bytes, DoneEvent>},
  };
  return properties;
}

const Properties<ErrorEvent>& ErrorProperties() {
  static const Properties<ErrorEvent> properties = {
      {"code",
       [](Napi::Env env, const ErrorEvent& error) -> Napi::Value {
         return Napi::String::New(env, ErrorCodeName(error.status.code));
       }},
      {"message",
       [](Napi::Env env, const ErrorEvent& error) -> Napi::Value {
         return Napi::String::New(env, error.status.message);
       }},
  };
  return properties;
}

const Properties<ModelInfo>& ModelInfoProperties() {
  static const Properties<ModelInfo> properties = {
      {"name", Text<&ModelInfo::name, ModelInfo>},
      {"fingerprint", Text<&ModelInfo::fingerprint, ModelInfo>},
      {"layout_hash", Text<&ModelInfo::layout_hash, ModelInfo>},
      {"isa", Text<&ModelInfo::isa, ModelInfo>},
      {"vocab_size", Number<&ModelInfo::vocab_size, ModelInfo>},
      {"bos_token_id", Number<&ModelInfo::bos_token_id, ModelInfo>},
      {"eos_token_id", Number<&ModelInfo::eos_token_id, ModelInfo>},
      {"parameters", Number<&ModelInfo::parameters, ModelInfo>},
      {"weight_bytes", Number<&ModelInfo::weight_bytes, ModelInfo>},
      {"max_session_bytes", Number<&ModelInfo::max_session_bytes, ModelInfo>},
      {"levels", [](Napi::Env env, const ModelInfo& info) -> Napi::Value { return ToArray(env, info.levels); }},
  };
  return properties;
}

struct EventWriter {
  Napi::Object object;
  void operator()(const TokenEvent& event) { WriteAs("token", event, TokenProperties()); }
  void operator()(const ProgressEvent& event) { WriteAs("progress", event, ProgressProperties()); }
  void operator()(const DoneEvent& event) { WriteAs("done", event, DoneProperties()); }
  void operator()(const ErrorEvent& event) { WriteAs("error", event, ErrorProperties()); }

  template <typename T>
  void WriteAs(const char* type, const T& event, const Properties<T>& properties) {
    object.Set("type", Napi::String::New(object.Env(), type));
    Write(object, event, properties);
  }
};

}  // namespace

Napi::Object ToObject(Napi::Env env, const Event& event) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("request", Napi::Number::New(env, static_cast<double>(event.request)));
  std::visit(EventWriter{object}, event.body);
  return object;
}

Napi::Object ToObject(Napi::Env env, const ModelInfo& info) {
  Napi::Object object = Napi::Object::New(env);
  Write(object, info, ModelInfoProperties());
  return object;
}

std::vector<std::pair<std::string, std::vector<std::string>>> EventKeys() {
  return {{"token", KeysOf(TokenProperties())},
          {"progress", KeysOf(ProgressProperties())},
          {"done", KeysOf(DoneProperties())},
          {"error", KeysOf(ErrorProperties())}};
}
std::vector<std::string> MemoryStatsKeys() { return KeysOf(MemoryStatsProperties()); }
std::vector<std::string> LevelStatsKeys() { return KeysOf(LevelStatsProperties()); }
std::vector<std::pair<std::string, std::vector<std::string>>> StructureKeys() {
  return {{"gate_stats", KeysOf(GateStatsProperties())},
          {"block_recurrence", KeysOf(BlockRecurrenceProperties())},
          {"block_level", KeysOf(BlockLevelProperties())},
          {"level_details", KeysOf(LevelDetailsProperties())},
          {"memory_details", KeysOf(MemoryDetailsProperties())},
          {"block_difference", KeysOf(BlockDifferenceProperties())},
          {"level_difference", KeysOf(LevelDifferenceProperties())},
          {"consolidation_progress", KeysOf(ConsolidationProgressProperties())},
          {"consolidation_losses", KeysOf(ConsolidationLossesProperties())},
          {"consolidation_level", KeysOf(ConsolidationLevelProperties())},
          {"consolidation_report", KeysOf(ConsolidationReportProperties())}};
}
std::vector<std::string> ModelInfoKeys() { return KeysOf(ModelInfoProperties()); }

Napi::Array ToArray(Napi::Env env, const std::vector<std::string>& texts) {
  Napi::Array array = Napi::Array::New(env, texts.size());
  for (uint32_t i = 0; i < texts.size(); ++i) array.Set(i, Napi::String::New(env, texts[i]));
  return array;
}

}  // namespace hope::addon
