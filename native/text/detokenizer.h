// Token ids to bytes, from a model folder's tokenizer.json (byte-level BPE). Encoding is done outside native code.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"

namespace hope {

// Immutable; safe to share between threads.
class Detokenizer {
 public:
  int vocab_size() const { return static_cast<int>(tokens_.size()); }

  // The token's bytes, in general not whole characters; empty for special tokens. 0 <= token < vocab_size().
  std::string_view bytes(int32_t token) const;
  // Whether the token is a special one (end of text, ...), which has no text.
  bool special(int32_t token) const;

 private:
  friend Result<Detokenizer> ParseDetokenizer(std::string_view json, int vocab_size);

  struct Token {
    size_t begin = 0, length = 0;  // in bytes_
    bool special = false;
  };
  std::vector<Token> tokens_;
  std::string bytes_;
};

// From tokenizer.json's text. Every id below `vocab_size` must be defined once and none from it on. Errors:
// MODEL_TOKENIZER_INVALID, naming the entry, what was expected and what came.
Result<Detokenizer> ParseDetokenizer(std::string_view json, int vocab_size);

// From <model_dir>/tokenizer.json. Errors: IO_FAILED, MODEL_TOKENIZER_INVALID.
Result<Detokenizer> LoadDetokenizer(const std::string& model_dir, int vocab_size);

}  // namespace hope
