#include "scheduler/dreamer.h"

#include <algorithm>
#include <utility>

namespace hope {

Dreamer::Dreamer(Model& model, SessionState state, int tokens, int length, uint64_t seed)
    : model_(model), state_(std::move(state)), left_(tokens), length_(length), seed_(seed) {}

void Dreamer::Begin() {
  const ModelConfig& config = model_.weights().config;
  while (left_ > 0 && static_cast<int>(streams_.size()) < kStreams) {
    const int length = std::min(left_, length_);
    SamplingOptions sampling;
    sampling.seed = seed_++;
    streams_.push_back({state_, Sampler(sampling, {}, config.vocab_size), {}, length, config.bos_token_id});
    left_ -= length;
  }
}

Status Dreamer::Step() {
  if (streams_.empty()) Begin();
  std::vector<Segment> segments;
  for (Stream& stream : streams_) {
    Segment segment;
    segment.state = &stream.state;
    segment.tokens = {&stream.next, 1};
    segments.push_back(std::move(segment));
  }
  model_.Run(segments);
  for (size_t i = 0; i < streams_.size(); ++i) {
    if (!segments[i].status.ok()) return segments[i].status;
    streams_[i].next = streams_[i].sampler.Sample(segments[i].last_logits, 0).token;
    streams_[i].tokens.push_back(streams_[i].next);
  }
  std::erase_if(streams_, [&](Stream& stream) {
    if (static_cast<int>(stream.tokens.size()) < stream.length) return false;
    texts_.push_back(std::move(stream.tokens));
    return true;
  });
  return Status::Ok();
}

}  // namespace hope
