#include "model/safetensors.h"

#include <cstring>

#include "tests/support/random.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_model.h"
#include "tests/test.h"

namespace hope {
namespace {

constexpr ErrorCode kCode = ErrorCode::kModelWeightsInvalid;

Result<Safetensors> Parse(const std::string& file) {
  return ParseSafetensors(std::as_bytes(std::span(file)), "model.safetensors");
}

// A file of two tensors: a F32 [2, 3] at 0..24, b BF16 [4] at 24..32.
std::string Header(const std::string& a = R"("dtype":"F32","shape":[2,3],"data_offsets":[0,24])",
                   const std::string& b = R"("dtype":"BF16","shape":[4],"data_offsets":[24,32])") {
  return "{\"a\":{" + a + "},\"b\":{" + b + "}}";
}

TEST(reads_types_shapes_data_and_metadata) {
  const std::string file = test::SafetensorsBytes({{"x", test::F32Tensor({2, 2}, {1, 2, 3, 4})},
                                                   {"n", {"I32", {}, std::string("\x07\0\0\0", 4)}},
                                                   {"e", {"F32", {0, 3}, ""}},
                                                   {"h", test::Bf16Tensor({3}, {1, -2, 0.5f})}});
  const auto parsed = Parse(file);
  ASSERT_OK(parsed);
  const auto& tensors = parsed.value().tensors;
  EXPECT_EQ(tensors.size(), size_t{4});
  EXPECT_EQ(parsed.value().metadata.at("made_by"), "test");
  EXPECT_EQ(tensors.at("x").shape, (std::vector<int64_t>{2, 2}));
  EXPECT_EQ(tensors.at("x").count(), size_t{4});
  float last;
  std::memcpy(&last, tensors.at("x").data.data() + 12, 4);
  EXPECT_EQ(last, 4.0f);
  EXPECT_EQ(tensors.at("n").type, TensorType::kI32);
  EXPECT_EQ(tensors.at("n").count(), size_t{1});
  EXPECT_EQ(tensors.at("e").count(), size_t{0});
  EXPECT_EQ(tensors.at("h").type, TensorType::kBF16);
  EXPECT_EQ(tensors.at("h").data.size(), size_t{6});
}

TEST(opens_files) {
  const test::TempFolder folder;
  const std::string path = folder.path() + "/model.safetensors";
  EXPECT_CODE(SafetensorsFile::Open(path), ErrorCode::kIoFailed, "cannot open");
  folder.Write("model.safetensors", "");
  EXPECT_CODE(SafetensorsFile::Open(path), kCode,
              path + ": expected at least 8 bytes of header length, came a file of 0");
  folder.Write("model.safetensors", test::SafetensorsBytes(Header(), std::string(32, 'x')));
  const auto file = SafetensorsFile::Open(path);
  ASSERT_OK(file);
  EXPECT_TRUE(file.value().find("a") != nullptr);
  EXPECT_TRUE(file.value().find("c") == nullptr);
}

TEST(a_truncated_file_is_refused_wherever_it_ends) {
  const std::string file = test::SafetensorsBytes(Header(), std::string(32, 'x'));
  EXPECT_OK(Parse(file));
  for (size_t size = 0; size < file.size(); ++size) EXPECT_CODE(Parse(file.substr(0, size)), kCode, "expected");
  EXPECT_CODE(Parse(file.substr(0, file.size() - 1)), kCode,
              "data_offsets: expected an ordered pair within 31 bytes, came [24, 32]");
  EXPECT_CODE(Parse(file + "x"), kCode, "expected the tensors to fill 33 bytes of data, came 32");
}

TEST(a_header_length_beyond_the_file_or_the_limit_is_refused) {
  for (const uint64_t length : {uint64_t{0}, uint64_t{1}, uint64_t{1000}, uint64_t{1} << 40, ~uint64_t{0}}) {
    std::string file = test::SafetensorsBytes(Header(), std::string(32, 'x'));
    std::memcpy(file.data(), &length, 8);
    EXPECT_CODE(Parse(file), kCode, "header length: expected 2 to ");
  }
}

TEST(lying_entries_are_refused) {
  const struct {
    const char *a, *message;
  } cases[] = {
      {R"("dtype":"F32","shape":[2,4],"data_offsets":[0,24])",
       "tensor \"a\": expected the bytes of F32[2, 4], came data_offsets [0, 24]"},
      {R"("dtype":"BF16","shape":[2,3],"data_offsets":[0,24])", "expected the bytes of BF16[2, 3]"},
      {R"("dtype":"F16","shape":[2,3],"data_offsets":[0,24])", "dtype: expected F32, BF16 or I32, came \"F16\""},
      {R"("dtype":1,"shape":[2,3],"data_offsets":[0,24])", "dtype: expected F32, BF16 or I32, came 1"},
      {R"("dtype":"F32","shape":[2,-3],"data_offsets":[0,24])", "shape: expected an array of integers from 0"},
      {R"("dtype":"F32","shape":[2,1.5],"data_offsets":[0,24])", "shape: expected an array of integers from 0"},
      {R"("dtype":"F32","shape":6,"data_offsets":[0,24])", "shape: expected an array of integers from 0, came 6"},
      {R"("dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,24])",
       "expected the bytes of F32[4294967296, 4294967296]"},
      {R"("dtype":"F32","shape":[9007199254740992,512],"data_offsets":[0,24])", "expected the bytes of"},
      {R"("dtype":"F32","shape":[2,3],"data_offsets":[24,0])",
       "data_offsets: expected an ordered pair within 32 bytes, came [24, 0]"},
      {R"("dtype":"F32","shape":[2,3],"data_offsets":[0,9007199254740992])",
       "expected an ordered pair within 32 bytes"},
      {R"("dtype":"F32","shape":[2,3],"data_offsets":[-1,23])", "data_offsets: expected two integers from 0"},
      {R"("dtype":"F32","shape":[2,3],"data_offsets":[0])",
       "data_offsets: expected two integers from 0, came an array of 1"},
      {R"("dtype":"F32","shape":[2,3],"data_offsets":[8,32])",
       "data_offsets: expected to begin at 0 without gap or overlap, came 8"},
      {R"("dtype":"F32","shape":[1,3],"data_offsets":[0,12])",
       "tensor \"b\": data_offsets: expected to begin at 12 without gap or overlap, came 24"},
      {R"("dtype":"F32","shape":[2,3])", "expected an object of dtype, shape and data_offsets"},
      {R"("dtype":"F32","shape":[2,3],"data_offsets":[0,24],"x":1)",
       "expected an object of dtype, shape and data_offsets, came an object of 4"},
  };
  for (const auto& test : cases)
    EXPECT_CODE(Parse(test::SafetensorsBytes(Header(test.a), std::string(32, 'x'))), kCode, test.message);
}

TEST(lying_headers_are_refused) {
  const std::string data(32, 'x');
  const auto parse = [&](const std::string& header) { return Parse(test::SafetensorsBytes(header, data)); };
  EXPECT_CODE(parse("[1]"), kCode, "expected a header that begins with '{'");
  EXPECT_CODE(parse("{\"a\":"), kCode, "header: byte 5: expected a JSON value");
  EXPECT_CODE(parse("{\"a\":3}"), kCode, "tensor \"a\": expected an object of dtype, shape and data_offsets, came 3");
  EXPECT_CODE(parse("{}"), kCode, "expected the tensors to fill 32 bytes of data, came 0");
  EXPECT_CODE(parse("{\"__metadata__\":[]}"), kCode, "__metadata__: expected an object of strings, came an array of 0");
  EXPECT_CODE(parse("{\"__metadata__\":{\"k\":1}}"), kCode, "__metadata__.\"k\": expected a string, came 1");
  std::string twice = Header();
  twice.replace(twice.find("\"b\""), 3, "\"a\"");
  EXPECT_CODE(parse(twice), kCode, "expected distinct keys, came \"a\" again");
}

TEST(survives_mutated_files) {
  const std::string valid = test::SafetensorsBytes(Header(), std::string(32, 'x'));
  const size_t header_end = valid.size() - 32;
  test::Random random(17);
  int refused = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string file = valid;
    for (size_t edits = 1 + random.Below(3); edits > 0; --edits) {
      const size_t at = random.Below(header_end);
      file[at] = random.Below(2) == 0 ? static_cast<char>(random.Next()) : "0129-e.{}[]\",:a"[random.Below(15)];
    }
    if (random.Below(8) == 0) file.resize(random.Below(file.size()));
    const auto parsed = Parse(file);
    if (!parsed.ok()) {
      refused += EXPECT_EQ(parsed.status().code, kCode);
      continue;
    }
    size_t bytes = 0;
    for (const auto& [name, tensor] : parsed.value().tensors) {
      EXPECT_TRUE(tensor.data.data() >= reinterpret_cast<const std::byte*>(file.data()));
      EXPECT_TRUE(tensor.data.data() + tensor.data.size() <=
                  reinterpret_cast<const std::byte*>(file.data() + file.size()));
      bytes += tensor.data.size();
    }
    EXPECT_EQ(bytes, size_t{32});
  }
  EXPECT_GT(refused, 4000);
}

}  // namespace
}  // namespace hope
