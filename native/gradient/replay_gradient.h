// Losses of a replay and their exact gradients in what a session owns (docs/MATH.md, "Replay gradient"): short windows read
// from the zero state with constant Deltas, next-token loss on replayed text, KL(base || session) on anchors.
#pragma once
#include <memory>
#include <span>
#include <vector>

#include "core/status.h"
#include "gradient/anchor_whitening.h"
#include "gradient/head_loss.h"
#include "gradient/learned_tensors.h"

namespace hope {

constexpr int kMaxReplayRows = 1 << 13;  // times the widest hidden layer: still an int, as kernels count

// One window: tokens [T + 1], of which the first T are read and the last T are targets, weights [T] of the targets, from 0.
struct ReplaySequence {
  std::vector<int32_t> tokens;
  std::vector<float> weights;
  bool anchor = false;  // its KL counts, not its NLL
};

// A window with what does not depend on what is learned, computed once for all epochs.
struct PreparedReplay {
  ReplaySequence sequence;
  AlignedBuffer entry;  // [T, d]: the residuals where the first learned tensor acts
  AlignedBuffer base;   // [T, d]: the base model's final residuals; anchors only
  double weight = 0;    // sum of the weights
  int rows() const { return static_cast<int>(sequence.weights.size()); }
};

// total = ce_weight * replay_nll + kl_weight * kl
struct ReplayLoss {
  double ce_weight = 1, kl_weight = 0;
};

// Weighted means over all targets of that kind, in nats; 0 where there are none.
struct ReplayLosses {
  double total = 0, replay_nll = 0, anchor_nll = 0, kl = 0;
};

// A pass over a batch, one group of sequences per step, so that its owner can do other work between.
struct ReplayPass {
  std::vector<const PreparedReplay*> batch;
  ReplayLoss loss;
  size_t next = 0;  // of the batch
  LossSums sums;
  double replay_weight = 0, anchor_weight = 0;
  bool done() const { return next == batch.size(); }
  ReplayLosses losses() const;
};

// The replay of one model, in a workspace of its own. Not thread-safe; the weights may be shared. One thread computes: the same
// input gives the same bits.
class ReplayGradient {
 public:
  struct Options {
    int max_rows = 256;    // tokens that go through the network together, and so the longest window
    bool offsets = false;  // the initial memories' offsets are learned, too
  };
  // All memory that an instance takes, but for what Prepare returns.
  static size_t WorkspaceBytes(const ModelConfig& config, const Options& options);
  // ... and that of a prepared window of `rows` targets.
  static size_t PreparedBytes(const ModelConfig& config, int rows, bool anchor);

  // INVALID_ARGUMENT: the model has no adaptive block, or max_rows is not in 1 .. kMaxReplayRows.
  static Result<std::unique_ptr<ReplayGradient>> Create(std::shared_ptr<const Weights> weights, const Kernels& kernels,
                                                        const Options& options);
  ~ReplayGradient();

  // INVALID_ARGUMENT: no target, more than max_rows, a token outside the vocabulary, weights that do not fit the tokens or
  // are negative or not finite. An anchor's features are shown to `observer`, if any.
  Result<PreparedReplay> Prepare(ReplaySequence sequence, AnchorWhitening* observer = nullptr);

  // Starts a pass with `learned` in force (nullptr: zero). What it points to may change once this returns; `batch` must live
  // until the pass is done. Another Begin ends the pass before it.
  ReplayPass Begin(const LearnedTensors* learned, std::span<const PreparedReplay* const> batch, const ReplayLoss& loss);
  // The next group: at most max_rows tokens. gradient += that of the total; nullptr: only losses. NON_FINITE_STATE: a loss is
  // not finite; the pass cannot go on.
  Status Step(ReplayPass& pass, LearnedTensors* gradient);
  // All steps of a pass. The gradient is set, not added to.
  Result<ReplayLosses> Run(const LearnedTensors* learned, std::span<const PreparedReplay* const> batch,
                           const ReplayLoss& loss, LearnedTensors* gradient);

 private:
  struct Impl;
  explicit ReplayGradient(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace hope
