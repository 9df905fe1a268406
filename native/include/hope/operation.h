// What the engine does and what it answers: plain data, no behaviour.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/status.h"
#include "hope/consolidation.h"

namespace hope {

enum class MemoryMode { kOff, kRead, kWrite };  // base model | a copy of the session is used | the session itself
enum class LearnMode { kNone, kPrompt, kAll };  // which observed tokens drive CMS updates

// Applied in this order: logit_bias, penalties, temperature, top_k, top_p, min_p. Temperature 0 is greedy.
struct SamplingOptions {
  float temperature = 1.0f, top_p = 1.0f, min_p = 0.0f;
  int top_k = 0;                                      // 0: all
  float presence_penalty = 0, frequency_penalty = 0;  // over the generated tokens of this request
  float repetition_penalty = 1;                       // over its prompt and generated tokens
  std::vector<std::pair<int32_t, float>> logit_bias;
  uint64_t seed = 0;
};

// A run of tokens with the CMS levels that learn them; how journal records replay.
struct TokenRun {
  std::vector<int32_t> tokens;
  uint32_t learn_levels = 0;  // bit per CMS level; 0xFFFFFFFF all
};

struct GenerateOp {
  std::string session;  // empty: a fresh state, forgotten afterwards
  MemoryMode memory = MemoryMode::kOff;
  LearnMode learn = LearnMode::kPrompt;
  uint32_t learn_levels = 0xFFFFFFFFu;
  std::vector<int32_t> prompt;
  int max_tokens = 16;
  SamplingOptions sampling;
  std::vector<std::string> stop;
  bool ignore_eos = false;
  int logprobs = 0;  // alternatives per token, 0..20
  bool prompt_logprobs = false;
};
// Feeds runs to a session (created when absent, also by no runs at all); with epochs > 1 the runs are repeated. Also how a
// journal is replayed: a written generate is the runs {prompt}, {DoneEvent.tokens}.
struct LearnOp {
  std::string session;
  std::vector<TokenRun> runs;
  int epochs = 1;
  bool trace = false;  // DoneEvent::trace of the first epoch; at most kMaxTraceTokens tokens then
};
// Scores on a copy; nothing moves. With continuations: each scored after context; without: the context itself.
struct ScoreOp {
  std::string session;  // empty: the base model
  std::vector<int32_t> context;
  std::vector<std::vector<int32_t>> continuations;
};
struct SnapshotOp {
  std::string session;
};
// Replaces the session or creates it.
struct RestoreOp {
  std::string session;
  std::vector<uint8_t> snapshot;
};
// Copy on write; the target must be new.
struct ForkOp {
  std::string session, target;
};
// An absent session is no error.
struct DropOp {
  std::string session;
};
struct StatsOp {
  std::string session;  // empty: engine-wide
};
// Takes parts of a session's memory away (docs/MATH.md, "Forgetting"). Answers totals as stats does.
struct ForgetOp {
  std::string session;
  uint32_t levels = 0;  // bit per CMS level; 0xFFFFFFFF all
  bool titans = false;  // the recurrent state
};
// How far two sessions' CMS levels lie apart.
struct DiffOp {
  std::string session, other;
};
// What a session's memory holds, block by block.
struct ReportOp {
  std::string session;
};
// Replays a session's past into some of its CMS levels (docs/MATH.md, "Consolidation"), at low priority and without holding the
// session. Proposes only: DoneEvent::patch is what ApplyPatchOp then adds.
struct ConsolidateOp {
  std::string session;
  std::string since;                          // a session as its last consolidation left this one; empty: it had none
  std::vector<std::vector<int32_t>> replay;   // texts that it read, without bos; cut into windows by the engine
  std::vector<std::vector<int32_t>> anchors;  // texts that it must go on to predict as the base model does
  ConsolidateSettings settings;
};
// Answers totals as stats does.
struct ApplyPatchOp {
  std::string session;
  std::vector<uint8_t> patch;
};
using Operation = std::variant<GenerateOp, LearnOp, ScoreOp, SnapshotOp, RestoreOp, ForkOp, DropOp, StatsOp, ForgetOp,
                               DiffOp, ReportOp, ConsolidateOp, ApplyPatchOp>;

using RequestId = uint64_t;

struct TokenEvent {
  int32_t token = 0;
  int index = 0;       // 0-based in the completion
  std::string text;    // complete UTF-8, stop strings withheld; may be empty
  float logprob = 0;   // of the chosen token under the model's unmodified distribution (temperature 1)
  float surprise = 0;  // -logprob in nats
  std::vector<std::pair<int32_t, float>> top;  // `logprobs` most likely tokens
};
// Tokens fed by a learn, all epochs counted; optimizer steps of a consolidation.
struct ProgressEvent {
  int64_t done = 0, total = 0;
  std::optional<ConsolidationProgress> consolidation = {};
};
struct LevelStats {
  std::string name;
  int64_t updates = 0;
  double delta_norm = 0;
  size_t bytes = 0;
};
struct MemoryStats {
  int64_t position = 0, learned_tokens = 0;    // learned_tokens: by this operation (stats: since the session began)
  double surprise_mean = 0, surprise_max = 0;  // nats, over the operation's observed tokens (learn: of its first epoch)
  std::vector<LevelStats> levels;  // CMS levels; updates: by this operation (stats: since the session began)
  size_t bytes = 0;
};
// Over heads and the last tokens (at most kMixerChunk) whose values are still pending; count 0: none are.
struct GateStats {
  int64_t count = 0;
  double mean = 0, min = 0, max = 0;
};
// The recurrent state of one block.
struct BlockRecurrence {
  int block = 0;
  double memory_norm = 0, projections_norm = 0;  // ||D||_F, all heads
  GateStats retention, rate;                     // alpha and eta (docs/MATH.md)
};
// One CMS level in one adaptive block.
struct BlockLevel {
  int block = 0;
  double delta_norm = 0, cap = 0;  // ||Delta||_F and the bound max_ratio ||W2||_F on it
  double pending_norm = 0;         // ||G||_F, accumulated since the last update
};
struct LevelDetails {
  std::string name;
  int64_t chunk = 0, updates = 0, pending = 0;  // positions between updates; made; tokens learned since the last one
  size_t bytes = 0;
  std::vector<BlockLevel> blocks;
};
struct MemoryDetails {
  size_t recurrent_bytes = 0;  // memories, projections, and what the stream needs to go on
  std::vector<BlockRecurrence> recurrent;
  std::vector<LevelDetails> levels;
};
// One CMS level in one adaptive block of two sessions.
struct BlockDifference {
  int block = 0;
  double distance = 0, norm = 0, other_norm = 0;  // ||a - b||_F, ||a||_F, ||b||_F of the Deltas
  double cosine = 0;                              // of the angle between them; 0 when one is zero
};
struct LevelDifference {
  std::string name;
  std::vector<BlockDifference> blocks;
};
struct DoneEvent {
  std::string finish_reason;                         // generate: stop | length; others: ""
  std::string text;                                  // generate: text released after the last token event
  int64_t prompt_tokens = 0, completion_tokens = 0;  // prompt: tokens observed, learn's epochs each counted
  std::vector<int32_t> tokens;                       // generate: every sampled token, as the session saw them
  double logprob = 0;                                // learn (first epoch), score: sum over tokens, nats
  std::vector<std::pair<double, int64_t>> scores;    // score with continuations: (logprob, tokens)
  std::vector<float> prompt_logprobs;                // generate with prompt_logprobs; first token included
  std::vector<uint8_t> snapshot;
  // learn with trace: a row per token of the first epoch: its surprise in nats, then per CMS level the size of what it added
  // to the level's normalised gradient (docs/MATH.md, "The trace"). 4 (1 + levels) bytes a token.
  std::vector<float> trace;
  MemoryStats memory;
  std::optional<MemoryDetails> report;               // report
  std::vector<LevelDifference> difference;           // diff
  std::optional<ConsolidationReport> consolidation;  // consolidate
  std::vector<uint8_t> patch;                        // consolidate with the verdict to commit; else empty
  int64_t sessions = 0, active = 0, queued = 0;      // stats
  size_t resident_bytes = 0;                         // stats: all sessions
};
struct ErrorEvent {
  Status status;
};
struct Event {
  RequestId request = 0;
  std::variant<TokenEvent, ProgressEvent, DoneEvent, ErrorEvent> body;  // Done and Error are last for a request
};

}  // namespace hope
