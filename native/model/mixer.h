// The self-modifying Titans mixer of one block (docs/MATH.md, "The block at one token"; eq. 83-88).
#pragma once
#include <string>

#include "memory/level_clock.h"
#include "memory/levels/projections.h"
#include "memory/levels/titans_memory.h"
#include "model/context.h"
#include "model/weights.h"

namespace hope {

class Mixer {
 public:
  // Declares the block's parts: those of its two memories and the last 3 inputs of the convolutions,
  // "<prefix>.conv_u.tail", "<prefix>.conv_v.tail" and "<prefix>.conv_q.tail" [3, I]. The arguments outlive this.
  Mixer(const ModelConfig& config, const BlockWeights& weights, const std::string& prefix, Layout& layout);

  // x [rows, d] += the mixer's output; moves the sessions' states.
  void Forward(Context& context, const LevelClock& clock, Batch& batch, float* x) const;

 private:
  struct Inputs;    // of the heads, over the batch
  struct Session;   // one session's parts
  struct HeadRows;  // scratch of one head over one session's rows

  Session Open(const Sequence& sequence, bool projections_due) const;
  size_t HeadScratch(int rows, bool projections_due) const;
  bool RunHead(const Kernels& kernels, const Session& session, const Inputs& inputs, int head, float* scratch) const;
  void Convolve(const Kernels& kernels, const Session& session, const Inputs& inputs, int head,
                const HeadRows& rows) const;
  void Generate(const Kernels& kernels, const Session& session, int head, const HeadRows& rows) const;
  void GateOutput(const Kernels& kernels, const Session& session, const Inputs& inputs, int head, const float* o) const;

  const ModelConfig& config_;
  const BlockWeights& weights_;
  TitansMemory memory_;
  Projections projections_;
  int tail_u_part_, tail_v_part_, tail_q_part_;
};

}  // namespace hope
