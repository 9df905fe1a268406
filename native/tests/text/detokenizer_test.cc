#include "text/detokenizer.h"

#include "tests/support/random.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_model.h"
#include "tests/test.h"

namespace hope {
namespace {

constexpr ErrorCode kCode = ErrorCode::kModelTokenizerInvalid;

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  if (!EXPECT_TRUE(at != std::string::npos)) return text;
  return text.replace(at, from.size(), to);
}

TEST(every_byte_and_merge_has_its_token) {
  const auto detokenizer = ParseDetokenizer(test::TinyTokenizer(300), 300);
  ASSERT_OK(detokenizer);
  const Detokenizer& tokens = detokenizer.value();
  EXPECT_EQ(tokens.vocab_size(), 300);
  EXPECT_TRUE(tokens.special(0));
  EXPECT_EQ(tokens.bytes(0), "");
  for (int byte = 0; byte < 256; ++byte) {
    EXPECT_EQ(tokens.bytes(byte + 1), std::string(1, static_cast<char>(byte)));
    EXPECT_FALSE(tokens.special(byte + 1));
  }
  EXPECT_EQ(tokens.bytes(257), "aa");
  EXPECT_EQ(tokens.bytes(299), "bq");
}

TEST(an_added_token_that_is_not_special_stands_for_its_content) {
  const std::string added = R"("added_tokens":[{"id":5,"content":"\u20ac\n","special":false},)";
  const auto tokens = ParseDetokenizer(Replaced(test::TinyTokenizer(300), "\"added_tokens\":[", added), 300);
  ASSERT_OK(tokens);
  EXPECT_EQ(tokens.value().bytes(5), "\xE2\x82\xAC\n");
}

TEST(loads_from_a_folder) {
  const test::TempFolder folder;
  EXPECT_CODE(LoadDetokenizer(folder.path(), 300), ErrorCode::kIoFailed, "tokenizer.json: cannot open");
  folder.Write("tokenizer.json", test::TinyTokenizer(300));
  EXPECT_OK(LoadDetokenizer(folder.path(), 300));
  folder.Write("tokenizer.json", "");
  EXPECT_CODE(LoadDetokenizer(folder.path(), 300), kCode, "expected a JSON value");
}

TEST(a_vocabulary_of_another_size_is_refused) {
  const std::string json = test::TinyTokenizer(300);
  EXPECT_CODE(ParseDetokenizer(json, 301), kCode,
              "expected a token for every id below config.json's vocab_size 301, came none for 300");
  EXPECT_CODE(ParseDetokenizer(json, 299), kCode,
              "expected an id from 0 to 298 (config.json's vocab_size is 299), came 299");
}

TEST(lies_are_refused) {
  const std::string valid = test::TinyTokenizer(300);
  const struct {
    const char *from, *to, *message;
  } cases[] = {
      {"\"BPE\"", "\"Unigram\"", "model.type: expected \"BPE\", came \"Unigram\""},
      {"\"ByteLevel\"", "\"Metaspace\"", "decoder.type: expected \"ByteLevel\", came \"Metaspace\""},
      {"\"decoder\"", "\"encoder\"", "decoder.type: expected \"ByteLevel\", came nothing"},
      {"\"model\"", "\"mode\"", "model.type: expected \"BPE\", came nothing"},
      {"\"vocab\":{", "\"vocab\":[],\"x\":{", "model.vocab: expected an object of ids, came an array of 0"},
      {"\"aa\":257", "\"aa\":256", "model.vocab.\"aa\": expected distinct ids, came 256 again"},
      {"\"aa\":257", "\"aa\":-1", "model.vocab.\"aa\": expected an id from 0 to 299"},
      {"\"aa\":257", "\"aa\":257.5", "came 257.5"},
      {"\"aa\":257", "\"aa\":\"257\"", "came \"257\""},
      {"\"aa\":257", "\"a \":257", "expected characters of the byte-level alphabet"},
      {"\"aa\":257", "\"\\u4e00\":257", "expected characters of the byte-level alphabet"},
      {"\"aa\":257", "\"\":257", "expected characters of the byte-level alphabet"},
      {"\"ab\":258", "\"aa\":258", "expected distinct keys"},
      {"\"added_tokens\":[", "\"added_tokens\":3,\"x\":[", "added_tokens: expected an array, came 3"},
      {"\"id\":0", "\"id\":300", "added_tokens[0].id: expected an id from 0 to 299"},
      {"\"id\":0,", "",
       "added_tokens[0].id: expected an id from 0 to 299 (config.json's vocab_size is 300), came nothing"},
      {"\"content\":\"<|endoftext|>\"", "\"content\":1", "added_tokens[0].content: expected a string"},
      {"\"special\":true", "\"special\":1", "added_tokens[0].special: expected true or false, came 1"},
      {"\"added_tokens\":[", "\"added_tokens\":[{\"id\":0,\"content\":\"x\",\"special\":true},",
       "added_tokens[1].id: expected distinct ids"},
  };
  for (const auto& test : cases)
    EXPECT_CODE(ParseDetokenizer(Replaced(valid, test.from, test.to), 300), kCode, test.message);
  const std::string endless = "\"" + std::string(1025, 'a') + "\":257";
  EXPECT_CODE(ParseDetokenizer(Replaced(valid, "\"aa\":257", endless), 300), kCode,
              "expected at most 1024 bytes, came 1025");
  for (const char* text : {"[]", "3", "null", "{}"}) EXPECT_CODE(ParseDetokenizer(text, 300), kCode, "came nothing");
}

TEST(survives_mutated_files) {
  const std::string valid = test::TinyTokenizer(300);
  test::Random random(11);
  int refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = valid;
    const size_t at = random.Below(text.size());
    if (random.Below(3) == 0)
      text.erase(at, 1 + random.Below(60));
    else if (random.Below(2) == 0)
      text[at] = "0129{}[]\",:a"[random.Below(12)];
    else
      text.insert(at, text.substr(random.Below(text.size()), random.Below(60)));
    const auto tokens = ParseDetokenizer(text, 300);
    if (!tokens.ok())
      refused += EXPECT_EQ(tokens.status().code, kCode);
    else
      EXPECT_EQ(tokens.value().vocab_size(), 300);
  }
  EXPECT_GT(refused, 2000);
}

}  // namespace
}  // namespace hope
