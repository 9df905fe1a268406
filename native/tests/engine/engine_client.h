// A model folder for tests of the engine, and a client that waits for what its requests answer.
#pragma once
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "hope/engine.h"

namespace hope::test {

constexpr int kVocab =
    97;  // of the fixture `base`: 0 ends a text, 1..95 are the characters from ' ', 96 is a line feed

// The fixture `base` with a tokenizer beside it, in a temporary folder that goes when the process ends.
const std::string& ModelFolder();

// Ids 1..96, a function of `seed`.
std::vector<int32_t> Tokens(int count, uint64_t seed);

struct Outcome {
  std::vector<TokenEvent> tokens;
  std::vector<ProgressEvent> progress;
  std::optional<DoneEvent> done;
  Status error;              // of the error event, or of a refused submit
  std::string text() const;  // of all token events and the done event
};

class Client {
 public:
  explicit Client(EngineOptions options = {});

  Engine& engine() { return *engine_; }
  RequestId Submit(Operation operation);  // fails the test when refused; 0 then
  Outcome Wait(RequestId id);
  Outcome Run(Operation operation);  // Submit and Wait; a refusal is the outcome's error
  // Waits until the request has answered something (a token, progress or its end).
  void WaitForFirstEvent(RequestId id);

  std::vector<uint8_t> Snapshot(const std::string& session);
  bool Exists(const std::string& session);

 private:
  struct Inbox;
  std::shared_ptr<Inbox> inbox_;
  std::unique_ptr<Engine> engine_;
};

LearnOp Learn(const std::string& session, std::vector<int32_t> tokens, uint32_t levels = 0xFFFFFFFFu);
GenerateOp Generate(const std::string& session, MemoryMode memory, std::vector<int32_t> prompt,
                    int max_tokens);               // greedy
GenerateOp Sampled(GenerateOp op, uint64_t seed);  // the same at temperature 1

}  // namespace hope::test
