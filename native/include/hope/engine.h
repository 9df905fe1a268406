// The engine's public face: a thread that owns every byte of mutable model state, behind a bounded queue.
// No napi, no CUDA, no #ifdef here. All calls are thread-safe; results arrive through EventSink on the engine thread.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/status.h"
#include "hope/operation.h"

namespace hope {

struct EngineOptions {
  std::string model_dir;
  std::string device = "auto";  // auto | cpu | reference | avx2 | avx512
  int threads = 0;              // kernel threads; 0: one per core, at most 16
  int max_queue = 256;          // operations waiting; beyond it Submit says QUEUE_FULL
  int max_active = 64;          // operations running in one tick
};

// Called on the engine thread, at most once per tick, with every event of that tick.
using EventSink = std::function<void(std::vector<Event>)>;

struct ModelInfo {
  std::string name, fingerprint, layout_hash, isa;
  int vocab_size = 0, bos_token_id = 0, eos_token_id = 0;
  size_t parameters = 0, weight_bytes = 0, max_session_bytes = 0;
  std::vector<std::string> levels;  // CMS level names, fast first: bit order of learn_levels
};

class Engine {
 public:
  static Result<std::unique_ptr<Engine>> Open(const EngineOptions& options, EventSink sink);
  ~Engine();  // Close()
  const ModelInfo& model() const;
  size_t resident_bytes() const;  // of all sessions between operations; what EngineOptions' owner accounts for
  // Checks limits before anything is allocated for the operation. Errors: QUEUE_FULL, UNAVAILABLE (closing), INVALID_ARGUMENT,
  // TOKEN_OUT_OF_RANGE, EMPTY_PROMPT, LIMIT_EXCEEDED.
  Result<RequestId> Submit(Operation operation);
  // Ends the request within a tick with an ErrorEvent CANCELLED; a session it was writing goes back to where the operation found it.
  void Cancel(RequestId id);
  // Ends running operations with UNAVAILABLE, stops and joins the thread. Idempotent.
  void Close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  explicit Engine(std::unique_ptr<Impl> impl);
};

}  // namespace hope
