#include "tests/model/stream.h"

#include <algorithm>
#include <cstring>

#include "tests/test.h"

namespace hope::test {

Text RandomText(const ModelConfig& config, uint64_t seed, int count, int learn) {
  Random random(seed);
  Text text;
  for (int i = 0; i < count; ++i) {
    text.tokens.push_back(i == 0 ? config.bos_token_id : static_cast<int32_t>(random.Below(config.vocab_size)));
    const uint32_t mask = random.Below(2) == 0 ? kLearnAllLevels : static_cast<uint32_t>(random.Next());
    text.masks.push_back(static_cast<int>(random.Below(100)) < learn ? mask : 0);
  }
  return text;
}

void Step(Model& model, std::vector<Reader>& readers, const std::vector<int>& counts) {
  std::vector<Segment> segments;
  std::vector<Reader*> present;
  for (size_t i = 0; i < readers.size(); ++i) {
    if (counts[i] == 0) continue;
    Reader& reader = readers[i];
    Segment segment;
    segment.state = &reader.state;
    segment.ahead = reader.look_ahead && counts[i] < reader.remaining();
    segment.first_observed = reader.first_observed;
    const int seen = counts[i] + (segment.ahead ? 1 : 0);
    segment.tokens = std::span(reader.text->tokens).subspan(reader.fed, seen);
    segment.learn = std::span(reader.text->masks).subspan(reader.fed, seen);
    segment.want_nll = true;
    segments.push_back(std::move(segment));
    present.push_back(&reader);
  }
  model.Run(segments);
  for (size_t i = 0; i < segments.size(); ++i) {
    EXPECT_OK(segments[i].status);
    Trace& trace = present[i]->trace;
    trace.nll.insert(trace.nll.end(), segments[i].nll.begin() + (segments[i].first_observed ? 1 : 0),
                     segments[i].nll.end());
    present[i]->fed += segments[i].fed();
    present[i]->first_observed = segments[i].ahead;
    trace.last_logits.assign(segments[i].last_logits, segments[i].last_logits + model.weights().config.vocab_size);
  }
}

Reader ReadAll(Model& model, const SessionState& start, const Text& text, int piece, Random* random) {
  std::vector<Reader> reader{{start, &text}};
  while (reader[0].remaining() > 0) {
    const int limit = model.SegmentLimit(reader[0].state.counters.position, std::min(piece, reader[0].remaining()));
    reader[0].look_ahead = random != nullptr && random->Below(2) == 0;
    Step(model, reader, {random == nullptr ? limit : 1 + static_cast<int>(random->Below(limit))});
  }
  return reader[0];
}

std::string Difference(const SessionState& a, const SessionState& b) {
  const SessionCounters &x = a.counters, &y = b.counters;
  if (x.position != y.position || x.last_token != y.last_token || x.level_pending != y.level_pending ||
      x.level_updates != y.level_updates || x.learned_tokens != y.learned_tokens)
    return "counters";
  const std::vector<PartSpec>& parts = a.layout()->parts();
  for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
    if (a.allocated(i) != b.allocated(i)) return parts[i].name + " is allocated in one only";
    if (a.allocated(i) && std::memcmp(a.read(i), b.read(i), parts[i].count * sizeof(float)) != 0) return parts[i].name;
  }
  return "";
}

std::string Difference(const Reader& a, const Reader& b) {
  const auto same = [](const std::vector<float>& x, const std::vector<float>& y) {
    return x.size() == y.size() && std::memcmp(x.data(), y.data(), x.size() * sizeof(float)) == 0;
  };
  if (!same(a.trace.nll, b.trace.nll)) return "nll";
  if (!same(a.trace.last_logits, b.trace.last_logits)) return "logits";
  return Difference(a.state, b.state);
}

}  // namespace hope::test
