#include "scheduler/generate_task.h"

#include <utility>

namespace hope {
namespace {

uint32_t LevelsThatLearn(const GenerateOp& operation, bool sampled) {
  if (operation.memory != MemoryMode::kWrite) return 0;
  if (operation.learn == LearnMode::kAll) return operation.learn_levels;
  return operation.learn == LearnMode::kPrompt && !sampled ? operation.learn_levels : 0;
}

}  // namespace

GenerateTask::GenerateTask(RequestId id, GenerateOp operation, std::string session, SessionState state,
                           const Vocabulary& vocabulary)
    : Task(id, std::move(session), std::move(state)),
      operation_(std::move(operation)),
      vocabulary_(vocabulary),
      completion_levels_(LevelsThatLearn(operation_, true)),
      sampler_(operation_.sampling, operation_.prompt, vocabulary.size),
      text_(*vocabulary.detokenizer, std::move(operation_.stop)) {
  FeedBosIfNew(vocabulary.bos);
  ScoreTokens(operation_.prompt_logprobs || operation_.memory != MemoryMode::kOff);
  Feed(operation_.prompt, LevelsThatLearn(operation_, false));
}

void GenerateTask::Observed(float nll) {
  surprise_.Add(nll);
  if (operation_.prompt_logprobs) done_.prompt_logprobs.push_back(-nll);
}

void GenerateTask::Drained(const float* last_logits, std::vector<Event>& events) {
  if (complete_) return;  // the session has now read its whole completion
  ScoreTokens(false);
  if (operation_.max_tokens == 0) {
    done_.finish_reason = "length";
    return;
  }
  const Sampled sampled = sampler_.Sample(last_logits, operation_.logprobs);
  complete_ = Accept(sampled, events);
  if (complete_ && session().empty()) return;  // nobody will see the state after the last token
  Feed({&sampled.token, 1}, completion_levels_);
  MarkDecode();
}

bool GenerateTask::Accept(const Sampled& sampled, std::vector<Event>& events) {
  const bool ended = sampled.token == vocabulary_.eos && !operation_.ignore_eos;
  TokenEvent event;
  event.token = sampled.token;
  event.index = static_cast<int>(done_.tokens.size());
  event.logprob = sampled.logprob;
  event.surprise = -sampled.logprob;
  event.top = sampled.top;
  if (!ended) event.text = text_.Push(sampled.token);
  events.push_back({id(), std::move(event)});
  done_.tokens.push_back(sampled.token);

  const bool stopped = ended || text_.stopped();
  if (!stopped && static_cast<int>(done_.tokens.size()) < operation_.max_tokens) return false;
  done_.finish_reason = stopped ? "stop" : "length";
  done_.text = text_.Finish();
  return true;
}

DoneEvent GenerateTask::Answer() {
  done_.prompt_tokens = static_cast<int64_t>(operation_.prompt.size());
  done_.completion_tokens = static_cast<int64_t>(done_.tokens.size());
  return std::move(done_);
}

}  // namespace hope
