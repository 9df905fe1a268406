// generate: reads a prompt, then samples and feeds back one token per tick until a stop.
#pragma once
#include "model/sampler.h"
#include "scheduler/completion_text.h"
#include "scheduler/task.h"

namespace hope {

// What generation needs of the model besides its forward pass.
struct Vocabulary {
  int size = 0;
  int32_t bos = 0, eos = 0;
  const Detokenizer* detokenizer = nullptr;
};

class GenerateTask : public Task {
 public:
  // `session`: where the state is kept when the task ends well; empty: it is thrown away. operation.prompt is not empty.
  GenerateTask(RequestId id, GenerateOp operation, std::string session, SessionState state,
               const Vocabulary& vocabulary);
  DoneEvent Answer() override;

 private:
  void Observed(float nll) override;
  void Drained(const float* last_logits, std::vector<Event>& events) override;
  // Takes the token into the completion; true when it is the last one.
  bool Accept(const Sampled& sampled, std::vector<Event>& events);

  GenerateOp operation_;
  Vocabulary vocabulary_;
  uint32_t completion_levels_;  // levels that learn sampled tokens
  Sampler sampler_;
  CompletionText text_;
  bool complete_ = false;
  DoneEvent done_;
};

}  // namespace hope
