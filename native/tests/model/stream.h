// Feeding sessions in tests: random text, any split, exact comparison of states.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/forward.h"
#include "tests/support/random.h"

namespace hope::test {

struct Text {
  std::vector<int32_t> tokens;  // bos first
  std::vector<uint32_t> masks;
};

// `learn` percent of the targets are learned, each by random levels or by all.
Text RandomText(const ModelConfig& config, uint64_t seed, int count, int learn = 70);

// What a session's feeding gave.
struct Trace {
  std::vector<float> nll;          // of every token
  std::vector<float> last_logits;  // after the last token
};

// One session on its way through a text.
struct Reader {
  SessionState state;
  const Text* text = nullptr;
  Trace trace = {};
  int fed = 0;
  bool look_ahead = false;      // of the next step: whether it observes the token after it, too
  bool first_observed = false;  // whether the step before did
  int remaining() const { return static_cast<int>(text->tokens.size()) - fed; }
};

// Feeds each reader the given number of tokens (within its segment limit), in one batch. Counts of 0 sit out.
void Step(Model& model, std::vector<Reader>& readers, const std::vector<int>& counts);

// Reads the whole text alone: in the longest segments, or in pieces of `piece` tokens, or, with a Random, in random ones
// of which about half look ahead.
Reader ReadAll(Model& model, const SessionState& start, const Text& text, int piece = 1 << 20,
               Random* random = nullptr);

// Empty when both sessions are the same bit for bit, else what differs.
std::string Difference(const SessionState& a, const SessionState& b);
std::string Difference(const Reader& a, const Reader& b);  // traces, too

}  // namespace hope::test
