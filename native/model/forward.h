// The forward pass over a batch of sessions, and learning while reading. Reads as docs/MATH.md.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "backend/kernels.h"
#include "core/status.h"
#include "model/session_state.h"
#include "model/weights.h"

namespace hope {

constexpr uint32_t kLearnAllLevels = 0xFFFFFFFFu;  // bit l: CMS level l accumulates from this target

// A run of consecutive tokens of one session inside a batch.
struct Segment {
  SessionState* state = nullptr;    // advanced in place
  std::span<const int32_t> tokens;  // 1..max_segment tokens; fed at positions state->position ...
  std::span<const uint32_t>
      learn;  // per token: the levels that learn it as a target (its predecessor's pair); empty: none
  // The last of `tokens` is not fed, only observed: its predecessor's pair is scored and learned together with the others', for
  // which it would else wait alone. The next run begins with it, and is told so.
  bool ahead = false;
  bool first_observed = false;  // tokens[0] was the one ahead in the run before
  int fed() const { return static_cast<int>(tokens.size()) - (ahead ? 1 : 0); }
  // Filled by Run (row r belongs to tokens[r]):
  bool want_nll = false;  // compute nll for every token (a head row each); learning computes what it needs regardless
  std::vector<float>
      nll;  // [tokens] when want_nll: -ln p(tokens[r]) before it was fed; 0 for a state's very first token (bos) and for one
            // that was observed before
  bool want_trace = false;  // compute trace; only together with want_nll
  std::vector<float>
      trace;  // [tokens, levels] when want_trace: what each token adds to each level's normalised gradient
  const float* last_logits = nullptr;  // [V] after the last token; valid until the next Run
  Status status;  // NON_FINITE_STATE when this session's state or loss is not finite; others are unaffected
};

// Model = weights + layout + workspace + kernels. Not thread-safe: owned by the engine thread.
class Model {
 public:
  // device: a name of backend/registry.h. Errors: those of LoadWeights, and INVALID_ARGUMENT for the device.
  static Result<std::unique_ptr<Model>> Load(const std::string& model_dir, int threads,
                                             const std::string& device = "auto");
  // threads >= 1, the caller included.
  Model(std::shared_ptr<const Weights> weights, const Kernels& kernels, int threads);
  ~Model();

  const Weights& weights() const;
  const std::shared_ptr<const Weights>& shared_weights() const;
  const std::shared_ptr<const Layout>& layout() const;
  const Kernels& kernels() const;
  SessionState NewSession() const;  // zero state, position 0; the caller feeds bos first (scheduler does)

  // How many of `wanted` tokens may be fed at `position` in one segment: stops at multiples of projection_chunk and of
  // adaptive levels' chunks (level_clock) and at kMaxSegment.
  int SegmentLimit(int64_t position, int wanted) const;

  // Feeds every segment (distinct sessions) in one batch. Per session, in order: score+accumulate the pair (last token,
  // tokens[0]); apply due level updates; feed; score+accumulate inner pairs. Bit-identical for any batching or splitting.
  void Run(std::span<Segment> segments);

  // Per CMS level: ||Delta||_F over adaptive blocks.
  std::vector<double> DeltaNorms(const SessionState& state) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hope
