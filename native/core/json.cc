#include "core/json.h"

#include <charconv>
#include <cmath>
#include <unordered_set>

#include "core/limits.h"
#include "core/utf8.h"

namespace hope {
namespace {

constexpr double kMaxExactInteger = 9007199254740992.0;  // 2^53
constexpr size_t kQuotedBytes = 40;

// Recursive descent. The first failure is kept in `error` and every function returns false from there on.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  bool Document(JsonValue& value) {
    SkipSpace();
    if (!Value(value, 0)) return false;
    SkipSpace();
    return position_ == text_.size() || Expected("the end of the text");
  }
  size_t position() const { return position_; }
  const std::string& error() const { return error_; }

 private:
  bool Failure(std::string message) {
    error_ = std::move(message);
    return false;
  }
  bool Expected(const std::string& what) {
    return Failure("expected " + what + ", came " +
                   (position_ == text_.size() ? "the end of the text" : QuoteForMessage(text_.substr(position_, 8))));
  }
  int Peek() const { return position_ < text_.size() ? static_cast<uint8_t>(text_[position_]) : -1; }
  bool Take(char wanted) {
    if (Peek() != static_cast<uint8_t>(wanted)) return false;
    ++position_;
    return true;
  }
  void SkipSpace() {
    while (Peek() == ' ' || Peek() == '\n' || Peek() == '\r' || Peek() == '\t') ++position_;
  }

  bool Value(JsonValue& value, int depth) {
    if (depth > kMaxJsonDepth)
      return Failure("expected at most " + std::to_string(kMaxJsonDepth) + " levels of nesting, came more");
    switch (Peek()) {
      case '{':
        return ReadObject(value, depth);
      case '[':
        return ReadArray(value, depth);
      case '"': {
        std::string text;
        if (!ReadString(text)) return false;
        value = JsonValue(std::move(text));
        return true;
      }
      case 't':
        value = JsonValue(true);
        return Word("true");
      case 'f':
        value = JsonValue(false);
        return Word("false");
      case 'n':
        value = JsonValue();
        return Word("null");
      default:
        return ReadNumber(value);
    }
  }

  bool Word(std::string_view word) {
    if (text_.substr(position_, word.size()) != word) return Expected("a JSON value");
    position_ += word.size();
    return true;
  }

  bool ReadArray(JsonValue& value, int depth) {
    JsonValue::Array items;
    ++position_;
    SkipSpace();
    bool more = !Take(']');
    while (more) {
      SkipSpace();
      items.emplace_back();
      if (!Value(items.back(), depth + 1)) return false;
      SkipSpace();
      if (Take(']'))
        more = false;
      else if (!Take(','))
        return Expected("',' or ']'");
    }
    value = JsonValue(std::move(items));
    return true;
  }

  bool ReadObject(JsonValue& value, int depth) {
    JsonValue::Object members;
    std::unordered_set<std::string> keys;
    ++position_;
    SkipSpace();
    bool more = !Take('}');
    while (more) {
      SkipSpace();
      const size_t key_position = position_;
      std::string key;
      if (Peek() != '"') return Expected("a key in quotes");
      if (!ReadString(key)) return false;
      if (!keys.insert(key).second) {
        position_ = key_position;
        return Failure("expected distinct keys, came " + QuoteForMessage(key) + " again");
      }
      SkipSpace();
      if (!Take(':')) return Expected("':'");
      SkipSpace();
      members.emplace_back(std::move(key), JsonValue());
      if (!Value(members.back().second, depth + 1)) return false;
      SkipSpace();
      if (Take('}'))
        more = false;
      else if (!Take(','))
        return Expected("',' or '}'");
    }
    value = JsonValue(std::move(members));
    return true;
  }

  bool ReadString(std::string& out) {
    ++position_;
    while (!Take('"')) {
      if (Peek() == '\\') {
        if (!ReadEscape(out)) return false;
        continue;
      }
      if (Peek() < 0x20) return Expected("a string without control characters, closed by '\"'");
      const Utf8Step step = DecodeUtf8(text_.substr(position_));
      if (step.kind != Utf8Kind::kValid) return Failure("expected valid UTF-8, came an invalid sequence");
      out.append(text_, position_, step.length);
      position_ += step.length;
    }
    return true;
  }

  bool ReadEscape(std::string& out) {
    ++position_;
    switch (Peek()) {
      case '"':
        out += '"';
        break;
      case '\\':
        out += '\\';
        break;
      case '/':
        out += '/';
        break;
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'n':
        out += '\n';
        break;
      case 'r':
        out += '\r';
        break;
      case 't':
        out += '\t';
        break;
      case 'u':
        return ReadUnicodeEscape(out);
      default:
        return Expected("an escape among \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
    }
    ++position_;
    return true;
  }

  // At the `u` of an escape; a surrogate must be followed by its partner.
  bool ReadUnicodeEscape(std::string& out) {
    char32_t unit = 0;
    if (!ReadHex(unit)) return false;
    if (unit >= 0xD800 && unit <= 0xDFFF) {
      char32_t low = 0;
      if (unit > 0xDBFF || !Take('\\') || Peek() != 'u') return Failure("expected a surrogate pair, came half of one");
      if (!ReadHex(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return Failure("expected a surrogate pair, came half of one");
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    AppendUtf8(unit, out);
    return true;
  }

  bool ReadHex(char32_t& unit) {
    ++position_;
    unit = 0;
    for (int i = 0; i < 4; ++i, ++position_) {
      const int c = Peek();
      int digit = 0;
      if (c >= '0' && c <= '9')
        digit = c - '0';
      else if (c >= 'a' && c <= 'f')
        digit = c - 'a' + 10;
      else if (c >= 'A' && c <= 'F')
        digit = c - 'A' + 10;
      else
        return Expected("four hex digits");
      unit = unit * 16 + static_cast<char32_t>(digit);
    }
    return true;
  }

  bool Digits() {
    if (Peek() < '0' || Peek() > '9') return Expected("a digit");
    while (Peek() >= '0' && Peek() <= '9') ++position_;
    return true;
  }

  bool ReadNumber(JsonValue& value) {
    const size_t begin = position_;
    const bool negative = Take('-');
    if (!negative && (Peek() < '0' || Peek() > '9')) return Expected("a JSON value");
    if (!Take('0') && !Digits()) return false;
    if (Take('.') && !Digits()) return false;
    if (Peek() == 'e' || Peek() == 'E') {
      ++position_;
      if (Peek() == '+' || Peek() == '-') ++position_;
      if (!Digits()) return false;
    }
    double number = 0;
    const auto parsed = std::from_chars(text_.data() + begin, text_.data() + position_, number);
    if (parsed.ec == std::errc::result_out_of_range) {
      position_ = begin;
      return Expected("a number within the range of a double");
    }
    assert(parsed.ec == std::errc() && parsed.ptr == text_.data() + position_);
    value = JsonValue(number);
    return true;
  }

  std::string_view text_;
  size_t position_ = 0;
  std::string error_;
};

}  // namespace

bool JsonValue::is_integer() const {
  return is_number() && std::abs(number()) <= kMaxExactInteger && std::trunc(number()) == number();
}

int64_t JsonValue::integer() const {
  assert(is_integer());
  return static_cast<int64_t>(number());
}

const JsonValue* JsonValue::find(std::string_view key) const {
  if (!is_object()) return nullptr;
  for (const auto& [name, value] : object()) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string JsonValue::Describe() const {
  if (is_null()) return "null";
  if (is_bool()) return boolean() ? "true" : "false";
  if (is_string()) return QuoteForMessage(string());
  if (is_array()) return "an array of " + std::to_string(array().size());
  if (is_object()) return "an object of " + std::to_string(object().size());
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number()).ptr;
  return std::string(buffer, end);
}

Result<JsonValue> ParseJson(std::string_view text, ErrorCode code, const std::string& what) {
  Parser parser(text);
  JsonValue value;
  if (!parser.Document(value)) {
    return Status::Error(code, what + ": byte " + std::to_string(parser.position()) + ": " + parser.error());
  }
  return value;
}

std::string QuoteForMessage(std::string_view text) {
  std::string out = "\"";
  while (!text.empty() && out.size() < kQuotedBytes) {
    const Utf8Step step = DecodeUtf8(text);
    if (step.kind != Utf8Kind::kValid)
      out += kReplacementCharacter;
    else if (step.character < 0x20 || step.character == 0x7F)
      out += '?';
    else
      out.append(text, 0, step.length);
    text.remove_prefix(step.length);
  }
  return out + (text.empty() ? "\"" : "...\"");
}

}  // namespace hope
