#include "text/detokenizer.h"

#include <cassert>

#include "core/json.h"
#include "core/limits.h"
#include "core/mapped_file.h"
#include "text/byte_alphabet.h"

namespace hope {
namespace {

Status Invalid(const std::string& message) {
  return Status::Error(ErrorCode::kModelTokenizerInvalid, "tokenizer.json: " + message);
}

std::string Came(const JsonValue* value) { return ", came " + (value == nullptr ? "nothing" : value->Describe()); }

// What one id stands for while the file is read.
struct Entry {
  bool defined = false, special = false;
  std::string bytes;
};

// `id` must be an integer below the vocabulary's size.
Status CheckId(const std::string& where, const JsonValue* id, size_t vocab_size) {
  if (id != nullptr && id->is_integer() && id->integer() >= 0 && id->integer() < static_cast<int64_t>(vocab_size))
    return Status::Ok();
  return Invalid(where + ": expected an id from 0 to " + std::to_string(vocab_size - 1) +
                 " (config.json's vocab_size is " + std::to_string(vocab_size) + ")" + Came(id));
}

// Tokens that are matched in text as they are, before BPE; they may appear in the vocabulary under the same id.
Status ReadAddedTokens(const JsonValue* list, std::vector<Entry>& entries) {
  if (list == nullptr || list->is_null()) return Status::Ok();
  if (!list->is_array()) return Invalid("added_tokens: expected an array" + Came(list));
  for (size_t i = 0; i < list->array().size(); ++i) {
    const std::string where = "added_tokens[" + std::to_string(i) + "]";
    const JsonValue& item = list->array()[i];
    const JsonValue* content = item.find("content");
    const JsonValue* special = item.find("special");
    if (Status status = CheckId(where + ".id", item.find("id"), entries.size()); !status.ok()) return status;
    if (content == nullptr || !content->is_string() || content->string().size() > kMaxTokenBytes) {
      return Invalid(where + ".content: expected a string of at most " + std::to_string(kMaxTokenBytes) + " bytes" +
                     Came(content));
    }
    if (special == nullptr || !special->is_bool())
      return Invalid(where + ".special: expected true or false" + Came(special));
    Entry& entry = entries[static_cast<size_t>(item.find("id")->integer())];
    if (entry.defined) return Invalid(where + ".id: expected distinct ids" + Came(item.find("id")) + " again");
    entry = {true, special->boolean(), special->boolean() ? "" : content->string()};
  }
  return Status::Ok();
}

Status ReadVocabulary(const JsonValue* vocab, std::vector<Entry>& entries) {
  if (vocab == nullptr || !vocab->is_object()) return Invalid("model.vocab: expected an object of ids" + Came(vocab));
  std::vector<bool> seen(entries.size(), false);
  for (const auto& [spelling, id] : vocab->object()) {
    const std::string where = "model.vocab." + QuoteForMessage(spelling);
    if (Status status = CheckId(where, &id, entries.size()); !status.ok()) return status;
    const auto index = static_cast<size_t>(id.integer());
    if (seen[index]) return Invalid(where + ": expected distinct ids" + Came(&id) + " again");
    seen[index] = true;
    Entry& entry = entries[index];
    if (entry.defined) continue;  // an added token, whose content stands as it is
    entry.defined = true;
    if (spelling.empty() || !AppendSpelledBytes(spelling, entry.bytes)) {
      return Invalid(where + ": expected characters of the byte-level alphabet, came others");
    }
    if (entry.bytes.size() > kMaxTokenBytes) {
      return Invalid(where + ": expected at most " + std::to_string(kMaxTokenBytes) + " bytes, came " +
                     std::to_string(entry.bytes.size()));
    }
  }
  return Status::Ok();
}

Status CheckKind(const JsonValue* part, const char* where, const std::string& kind) {
  const JsonValue* type = part == nullptr ? nullptr : part->find("type");
  if (type != nullptr && type->is_string() && type->string() == kind) return Status::Ok();
  return Invalid(std::string(where) + ".type: expected \"" + kind + "\"" + Came(type));
}

}  // namespace

std::string_view Detokenizer::bytes(int32_t token) const {
  assert(token >= 0 && token < vocab_size());
  const Token& entry = tokens_[static_cast<size_t>(token)];
  return std::string_view(bytes_).substr(entry.begin, entry.length);
}

bool Detokenizer::special(int32_t token) const {
  assert(token >= 0 && token < vocab_size());
  return tokens_[static_cast<size_t>(token)].special;
}

Result<Detokenizer> ParseDetokenizer(std::string_view text, int vocab_size) {
  assert(vocab_size > 0);
  if (text.size() > kMaxTokenizerBytes) {
    return Invalid("expected at most " + std::to_string(kMaxTokenizerBytes) + " bytes, came " +
                   std::to_string(text.size()));
  }
  const auto json = ParseJson(text, ErrorCode::kModelTokenizerInvalid, "tokenizer.json");
  if (!json.ok()) return json.status();
  const JsonValue& root = json.value();
  const JsonValue* model = root.find("model");
  if (Status status = CheckKind(model, "model", "BPE"); !status.ok()) return status;
  if (Status status = CheckKind(root.find("decoder"), "decoder", "ByteLevel"); !status.ok()) return status;

  std::vector<Entry> entries(static_cast<size_t>(vocab_size));
  if (Status status = ReadAddedTokens(root.find("added_tokens"), entries); !status.ok()) return status;
  if (Status status = ReadVocabulary(model->find("vocab"), entries); !status.ok()) return status;

  Detokenizer detokenizer;
  for (size_t id = 0; id < entries.size(); ++id) {
    const Entry& entry = entries[id];
    if (!entry.defined) {
      return Invalid("expected a token for every id below config.json's vocab_size " + std::to_string(vocab_size) +
                     ", came none for " + std::to_string(id));
    }
    detokenizer.tokens_.push_back({detokenizer.bytes_.size(), entry.bytes.size(), entry.special});
    detokenizer.bytes_ += entry.bytes;
  }
  return detokenizer;
}

Result<Detokenizer> LoadDetokenizer(const std::string& model_dir, int vocab_size) {
  const auto file = MappedFile::Open(model_dir + "/tokenizer.json");
  if (!file.ok()) return file.status();
  return ParseDetokenizer(file.value().text(), vocab_size);
}

}  // namespace hope
