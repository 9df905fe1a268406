#include "tests/engine/engine_client.h"

#include <filesystem>
#include <stdexcept>

#include "tests/support/random.h"
#include "tests/support/temp_folder.h"
#include "tests/test.h"

namespace hope::test {
namespace {

namespace fs = std::filesystem;

std::string Escaped(char character) {
  if (character == '"' || character == '\\') return std::string("\\") + character;
  return std::string(1, character);
}

// Byte-level BPE with one token per byte: ' ' is written U+0120 and line feed U+010A.
std::string TokenizerJson() {
  std::string vocab = R"("<|end|>": 0, "\u0120": 1)";
  for (int id = 2; id <= 95; ++id) vocab += ", \"" + Escaped(static_cast<char>(31 + id)) + "\": " + std::to_string(id);
  vocab += R"(, "\u010a": 96)";
  return R"({"version": "1.0", "truncation": null, "padding": null,
    "added_tokens": [{"id": 0, "content": "<|end|>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false,
                      "special": true}],
    "normalizer": null,
    "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
    "post_processor": null,
    "decoder": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
    "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": null, "end_of_word_suffix": null,
              "fuse_unk": false, "byte_fallback": false, "vocab": {)" +
         vocab + R"(}, "merges": []}})";
}

}  // namespace

const std::string& ModelFolder() {
  static const TempFolder folder;
  static const bool written = [] {
    for (const char* name : {"config.json", "model.safetensors"}) {
      fs::copy_file(fs::path(HOPE_FIXTURES) / "base" / name, fs::path(folder.path()) / name);
    }
    folder.Write("tokenizer.json", TokenizerJson());
    return true;
  }();
  (void)written;
  return folder.path();
}

std::vector<int32_t> Tokens(int count, uint64_t seed) {
  Random random(seed);
  std::vector<int32_t> tokens;
  for (int i = 0; i < count; ++i) tokens.push_back(static_cast<int32_t>(1 + random.Below(kVocab - 1)));
  return tokens;
}

std::string Outcome::text() const {
  std::string text;
  for (const TokenEvent& token : tokens) text += token.text;
  return text + (done ? done->text : "");
}

struct Client::Inbox {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<RequestId, Outcome> outcomes;

  void Take(std::vector<Event> events) {
    {
      const std::lock_guard<std::mutex> lock(mutex);
      for (Event& event : events) {
        Outcome& outcome = outcomes[event.request];
        if (outcome.done || !outcome.error.ok()) Fail(__FILE__, __LINE__, "an event after the last one");
        if (auto* token = std::get_if<TokenEvent>(&event.body)) outcome.tokens.push_back(std::move(*token));
        if (auto* progress = std::get_if<ProgressEvent>(&event.body)) outcome.progress.push_back(*progress);
        if (auto* done = std::get_if<DoneEvent>(&event.body)) outcome.done = std::move(*done);
        if (auto* error = std::get_if<ErrorEvent>(&event.body)) outcome.error = error->status;
      }
    }
    changed.notify_all();
  }
};

Client::Client(EngineOptions options) : inbox_(std::make_shared<Inbox>()) {
  options.model_dir = ModelFolder();
  options.threads = 1;
  Result<std::unique_ptr<Engine>> engine =
      Engine::Open(options, [inbox = inbox_](std::vector<Event> events) { inbox->Take(std::move(events)); });
  if (!engine.ok()) throw std::runtime_error(engine.status().message);
  engine_ = std::move(engine.value());
}

RequestId Client::Submit(Operation operation) {
  const Result<RequestId> id = engine_->Submit(std::move(operation));
  return EXPECT_OK(id) ? id.value() : 0;
}

Outcome Client::Wait(RequestId id) {
  if (id == 0) return {};
  std::unique_lock<std::mutex> lock(inbox_->mutex);
  inbox_->changed.wait(lock, [&] { return inbox_->outcomes[id].done || !inbox_->outcomes[id].error.ok(); });
  return inbox_->outcomes[id];
}

Outcome Client::Run(Operation operation) {
  const Result<RequestId> id = engine_->Submit(std::move(operation));
  if (id.ok()) return Wait(id.value());
  Outcome refused;
  refused.error = id.status();
  return refused;
}

void Client::WaitForFirstEvent(RequestId id) {
  std::unique_lock<std::mutex> lock(inbox_->mutex);
  inbox_->changed.wait(lock, [&] {
    const Outcome& outcome = inbox_->outcomes[id];
    return outcome.done || !outcome.error.ok() || !outcome.tokens.empty() || !outcome.progress.empty();
  });
}

std::vector<uint8_t> Client::Snapshot(const std::string& session) {
  const Outcome outcome = Run(SnapshotOp{session});
  EXPECT_OK(outcome.error);
  return outcome.done ? outcome.done->snapshot : std::vector<uint8_t>{};
}

bool Client::Exists(const std::string& session) { return Run(StatsOp{session}).error.ok(); }

LearnOp Learn(const std::string& session, std::vector<int32_t> tokens, uint32_t levels) {
  return {session, {{std::move(tokens), levels}}, 1};
}

GenerateOp Generate(const std::string& session, MemoryMode memory, std::vector<int32_t> prompt, int max_tokens) {
  GenerateOp op;
  op.session = session;
  op.memory = memory;
  op.prompt = std::move(prompt);
  op.max_tokens = max_tokens;
  op.sampling.temperature = 0;
  op.ignore_eos = true;
  return op;
}

GenerateOp Sampled(GenerateOp op, uint64_t seed) {
  op.sampling.temperature = 1;
  op.sampling.seed = seed;
  return op;
}

}  // namespace hope::test
