// A tiny valid model folder made in memory, for tests to read, break and write: config.json, model.safetensors, tokenizer.json.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hope::test {

struct RawTensor {
  std::string type;  // "F32", "BF16", "I32"
  std::vector<int64_t> shape;
  std::string bytes;
  bool operator==(const RawTensor&) const = default;
};
using RawTensors = std::map<std::string, RawTensor>;

RawTensor F32Tensor(std::vector<int64_t> shape, const std::vector<float>& values);
// The upper halves of the values' bits; use values that bf16 holds.
RawTensor Bf16Tensor(std::vector<int64_t> shape, const std::vector<float>& values);
// Element `index` of an F32 or BF16 tensor.
float ElementOf(const RawTensor& tensor, size_t index);

// The file: header length, header, data in the order of the names.
std::string SafetensorsBytes(const RawTensors& tensors);
// The file for any header text and data, however wrong.
std::string SafetensorsBytes(const std::string& header, const std::string& data);

constexpr int kTinyVocab = 300;

// config.json: V 300, d 24, 2 blocks (the last adaptive), 2 heads of 16, F 20, levels fast (low rank, sgd) and slow (dmgd).
std::string TinyConfig();
// Every tensor of TinyConfig with random finite values: matrices of blocks and the embedding BF16, all else F32.
RawTensors TinyTensors(uint64_t seed);
// tokenizer.json of `vocab_size` >= 257 ids: 0 <|endoftext|> (special), 1..256 the bytes in order, then pairs of letters.
std::string TinyTokenizer(int vocab_size);

}  // namespace hope::test
