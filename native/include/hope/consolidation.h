// What a consolidation is asked and what it answers (docs/MATH.md, "Consolidation"): plain data.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hope {

// The defaults suit lines to be kept to the letter; the server chooses some of them by what is replayed
// (src/consolidation/settings.ts). What others do: models/hope-small/MODEL_CARD.md.
struct ConsolidateSettings {
  uint32_t levels = 0;     // bit per CMS level that learns; 0: all but the fastest, which decays soonest
  int epochs = 20;         // passes over the replay, at most; an early stop ends it before
  int batch_tokens = 64;   // of the replay per optimizer step at most, and as many of anchors
  double rate = 7e-3;      // of Adam at its peak
  double ce_weight = 1;    // of the replay's loss
  double kl_weight = 2.5;  // of KL(base || session) on anchors, at first: it grows while they rise beyond the bound
  double max_anchor_rise = 0.01;  // of the anchors' loss over the base model's, relative: the verdict's bound
  double min_gain = 0.01;         // nats of the replay's loss: less is not worth a version
  double rewind = 0;     // of what the levels that learn became since the last one, the part that is undone before it
  double transfer = 1;   // how far the other levels decay when what they provided is wholly provided for
  int dream_tokens = 0;  // sampled from the base model as further anchors
  int self_replay_tokens = 0;  // sampled from the session's own memory when no replay is given
  uint64_t seed = 0;           // of the order of windows and of what is sampled
};

// Means per token in nats; of the replay over its sequences, each the mean of its tokens.
struct ConsolidationLosses {
  double replay_nll = 0, anchor_nll = 0, kl = 0;
};

struct ConsolidationProgress {
  int64_t step = 0, total = 0;                      // optimizer steps
  double replay_loss = 0, anchor_loss = 0, kl = 0;  // of the batches since the last event
};

struct ConsolidationLevel {
  std::string name;
  double added_norm = 0;  // ||.||_F over the adaptive blocks of what is added
  double keep = 1;        // what it had is scaled by this first
};

struct ConsolidationReport {
  bool commit = false;  // the verdict: apply the patch, or leave everything as it is
  std::string reason;
  // With nothing learned; the session as it is; the session with the patch (when there is one). Anchors: those held out.
  ConsolidationLosses base, before, after;
  int64_t steps = 0;                                                  // optimizer steps made
  int64_t replay_tokens = 0, anchor_tokens = 0, held_out_tokens = 0;  // targets
  double seconds = 0;                                                 // spent computing
  size_t workspace_bytes = 0;                                         // all memory it took
  std::vector<ConsolidationLevel> levels;                             // CMS levels, fast first
};

}  // namespace hope
