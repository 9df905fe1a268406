// Consolidation (docs/MATH.md): replays a session's past into some of its CMS levels while anchors hold it to the base model,
// keeps the best, and judges what that would make of the session. In steps of tens of milliseconds, so that its owner can do other work
// between; it changes no session. The same input gives the same bits.
#pragma once
#include <memory>
#include <vector>

#include "gradient/adam.h"
#include "gradient/replay_gradient.h"
#include "gradient/replay_windows.h"
#include "hope/consolidation.h"
#include "model/delta_patch.h"

namespace hope {

// Tokens of a step: 30 ms of gradients at the 2,150 tokens/s of hope-small (replay_bench, 64 rows, one AVX2 core).
constexpr int kConsolidationRows = 64;

class Consolidation {
 public:
  struct Texts {
    std::vector<std::vector<int32_t>> replay, anchors;
  };

  // `start`: the session's Deltas when it begins; `since`: those that its last consolidation left, zero if it had none.
  // INVALID_ARGUMENT: no adaptive level, no such level, no anchors. EMPTY_PROMPT: no replay. LIMIT_EXCEEDED: it would take more
  // than kMaxConsolidationBytes.
  static Result<std::unique_ptr<Consolidation>> Create(std::shared_ptr<const Weights> weights, const Kernels& kernels,
                                                       const ConsolidateSettings& settings, const Texts& texts,
                                                       LearnedTensors start, const LearnedTensors& since);
  ~Consolidation();

  // At most kConsolidationRows tokens. Not when stalled.
  Status Step();
  // Training has ended: the owner reads proposal() and calls Judge or is done.
  bool trained() const { return stage_ == Stage::kTrained; }
  bool judged() const { return stage_ == Stage::kJudged; }

  // What to add; null: nothing was good enough, report().reason says why.
  const DeltaPatch* proposal() const { return proposal_ ? &*proposal_ : nullptr; }
  // Compares the session as it is now with what the patch makes of it, in further steps.
  void Judge(const LearnedTensors& present, const LearnedTensors& patched);

  int64_t step() const { return report_.steps; }
  ConsolidationProgress progress() const;
  const ConsolidationReport& report() const { return report_; }

 private:
  enum class Stage { kWorking, kTrained, kJudged };
  using Batch = std::vector<const PreparedReplay*>;
  using Then = Status (Consolidation::*)(const ReplayLosses&);

  Consolidation(std::shared_ptr<const Weights> weights, const Kernels& kernels, const ConsolidateSettings& settings,
                LearnedTensors start, const LearnedTensors& since);
  Status Plan(const Texts& texts);
  size_t Bytes() const;
  Status PrepareNext();
  void Start(const LearnedTensors* learned, const Batch& batch, bool gradient, Then then);

  Status AfterBase(const ReplayLosses& losses);
  Status AfterStart(const ReplayLosses& losses);
  Status AfterAloneBefore(const ReplayLosses& losses);
  Status BeginTraining();
  void NextBatch();
  Status AfterGradient(const ReplayLosses& losses);
  Status AfterEvaluation(const ReplayLosses& losses);
  Status AfterShrinking(const ReplayLosses& losses);
  float Shrink() const;
  void EndTraining();
  Status AfterAloneAfter(const ReplayLosses& losses);
  void Propose(double fraction);
  Status AfterPresent(const ReplayLosses& losses);
  Status AfterPatched(const ReplayLosses& losses);

  void Rewind(const LearnedTensors& since);
  bool OthersLearned() const;
  void ScaleLevels(LearnedTensors& values, uint32_t levels, float factor) const;
  void Project();
  bool HeldOut(size_t window) const;
  bool WithinBound(double anchor_nll) const;

  std::shared_ptr<const Weights> weights_;
  const Kernels& kernels_;
  ConsolidateSettings settings_;
  uint32_t levels_;
  std::unique_ptr<ReplayGradient> replay_;

  std::vector<ReplaySequence> sequences_;  // still to be prepared; windows_ has as many places
  std::vector<PreparedReplay> windows_;    // replay, then anchors
  size_t prepared_ = 0, replay_count_ = 0;
  Batch judged_replay_, judged_windows_;  // the latter: and the anchors held out
  std::unique_ptr<WindowOrder> replay_order_, anchor_order_;

  AnchorWhitening whitening_;
  LearnedTensors start_, values_, gradient_, white_, step_, best_, other_;
  std::unique_ptr<ReplayAdam> adam_;
  ReplayPass pass_;
  LearnedTensors* pass_gradient_ = nullptr;
  Then then_ = nullptr;

  Stage stage_ = Stage::kWorking;
  int64_t total_ = 0, evaluate_every_ = 1;
  bool has_best_ = false;
  double transfer_ = 0, alone_before_ = 0, best_nll_ = 0, last_anchor_ = 0;
  int stale_ = 0, shrinkings_ = 0;
  ConsolidationLosses base_, at_start_;
  ReplayLosses recent_;
  std::optional<DeltaPatch> proposal_;
  ConsolidationReport report_;
};

}  // namespace hope
