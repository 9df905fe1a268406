#include "tests/support/tiny_model.h"

#include <cstring>

#include "core/utf8.h"
#include "tests/support/random.h"

namespace hope::test {
namespace {

// (name, shape) of TinyConfig, written out by hand from docs/MATH.md's table so that it does not share the loader's mistakes.
const std::vector<std::pair<std::string, std::vector<int64_t>>>& TinyShapes() {
  static const auto shapes = [] {
    std::vector<std::pair<std::string, std::vector<int64_t>>> list = {{"embed.weight", {300, 24}},
                                                                      {"norm_final.weight", {24}}};
    for (const std::string block : {"blocks.0.", "blocks.1."}) {
      const std::vector<std::pair<std::string, std::vector<int64_t>>> block_shapes = {
          {"norm_mixer.weight", {24}},    {"w_u.weight", {32, 24}},        {"w_v.weight", {32, 24}},
          {"w_q.weight", {32, 24}},       {"w_g.weight", {32, 24}},        {"w_o.weight", {24, 32}},
          {"conv_u.weight", {32, 4}},     {"conv_v.weight", {32, 4}},      {"conv_q.weight", {32, 4}},
          {"memory.m0", {2, 16, 16}},     {"projections.m0", {2, 34, 16}}, {"projections.b_eta", {2}},
          {"projections.b_alpha", {2}},   {"projections.rate", {2}},       {"norm_head.weight", {32}},
          {"cms.fast.norm.weight", {24}}, {"cms.fast.w1", {18, 24}},       {"cms.fast.w2", {24, 18}},
          {"cms.slow.norm.weight", {24}}, {"cms.slow.w1", {16, 24}},       {"cms.slow.w2", {24, 16}},
          {"norm_mlp.weight", {24}},      {"mlp.w_gate", {20, 24}},        {"mlp.w_up", {20, 24}},
          {"mlp.w_down", {24, 20}},
      };
      for (const auto& [name, shape] : block_shapes) list.emplace_back(block + name, shape);
    }
    list.push_back({"blocks.1.cms.fast.grad_rms", {1}});
    list.push_back({"blocks.1.cms.fast.low_rank_a", {5, 18}});
    list.push_back({"blocks.1.cms.slow.grad_rms", {1}});
    list.push_back({"blocks.1.cms.slow.dmgd_a", {16, 24}});
    return list;
  }();
  return shapes;
}

std::string Number(int64_t value) { return std::to_string(value); }

// The byte's printable character as tokenizer.json spells it.
std::string Spelled(int byte) {
  int spare = 0x100;
  for (int b = 0; b < byte; ++b) spare += !((b >= 0x21 && b <= 0x7E) || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE);
  const bool printable = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
  std::string text;
  AppendUtf8(static_cast<char32_t>(printable ? byte : spare), text);
  return text == "\"" || text == "\\" ? "\\" + text : text;
}

}  // namespace

RawTensor F32Tensor(std::vector<int64_t> shape, const std::vector<float>& values) {
  std::string bytes(values.size() * 4, '\0');
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return {"F32", std::move(shape), std::move(bytes)};
}

RawTensor Bf16Tensor(std::vector<int64_t> shape, const std::vector<float>& values) {
  std::string bytes(values.size() * 2, '\0');
  for (size_t i = 0; i < values.size(); ++i) {
    std::memcpy(bytes.data() + 2 * i, reinterpret_cast<const char*>(&values[i]) + 2,
                2);  // little-endian: the upper half
  }
  return {"BF16", std::move(shape), std::move(bytes)};
}

float ElementOf(const RawTensor& tensor, size_t index) {
  float value = 0;
  if (tensor.type == "BF16")
    std::memcpy(reinterpret_cast<char*>(&value) + 2, tensor.bytes.data() + 2 * index, 2);
  else
    std::memcpy(&value, tensor.bytes.data() + 4 * index, 4);
  return value;
}

std::string SafetensorsBytes(const std::string& header, const std::string& data) {
  const uint64_t length = header.size();
  std::string file(8, '\0');
  std::memcpy(file.data(), &length, 8);
  return file + header + data;
}

std::string SafetensorsBytes(const RawTensors& tensors) {
  std::string header = "{\"__metadata__\":{\"made_by\":\"test\"}", data;
  for (const auto& [name, tensor] : tensors) {
    std::string shape;
    for (const int64_t size : tensor.shape) shape += (shape.empty() ? "" : ",") + Number(size);
    header += ",\"" + name + "\":{\"dtype\":\"" + tensor.type + "\",\"shape\":[" + shape + "],\"data_offsets\":[" +
              Number(static_cast<int64_t>(data.size())) + "," +
              Number(static_cast<int64_t>(data.size() + tensor.bytes.size())) + "]}";
    data += tensor.bytes;
  }
  return SafetensorsBytes(header + "}", data);
}

std::string TinyConfig() {
  return R"({"format": "hope", "format_version": 1, "name": "tiny", "vocab_size": 300, "d_model": 24, "n_blocks": 2,
 "n_heads": 2, "head_dim": 16, "conv_width": 4, "static_hidden": 20, "norm_eps": 1e-5, "bos_token_id": 0, "eos_token_id": 0,
 "mixer": {"projections": "self_modifying", "projection_chunk": 32, "eta_max": 1.0},
 "cms": {"adaptive_blocks": 1, "levels": [
  {"name": "fast", "chunk": 16, "hidden": 18, "rank": 5, "rate": 2e-4, "decay": 0.002, "clip": 4.0, "max_ratio": 0.5,
   "optimizer": {"type": "sgd"}},
  {"name": "slow", "chunk": 40, "hidden": 16, "rank": 0, "rate": 1e-3, "decay": 0.0, "clip": 4.0, "max_ratio": 0.25,
   "optimizer": {"type": "dmgd", "lr": 0.05}}]}})";
}

RawTensors TinyTensors(uint64_t seed) {
  Random random(seed);
  RawTensors tensors;
  for (const auto& [name, shape] : TinyShapes()) {
    size_t count = 1;
    for (const int64_t size : shape) count *= static_cast<size_t>(size);
    std::vector<float> values(count);
    const bool positive = shape.size() == 1;  // norms, rates and grad_rms
    for (float& value : values) value = positive ? random.Uniform(0.5f, 1.5f) : random.Uniform(-0.2f, 0.2f);
    tensors[name] = shape.size() == 2 ? Bf16Tensor(shape, values) : F32Tensor(shape, values);
  }
  return tensors;
}

std::string TinyTokenizer(int vocab_size) {
  std::string vocab = "\"<|endoftext|>\":0";
  for (int byte = 0; byte < 256; ++byte) vocab += ",\"" + Spelled(byte) + "\":" + Number(byte + 1);
  for (int id = 257; id < vocab_size; ++id) {
    const int pair = id - 257;
    vocab += std::string(",\"") + static_cast<char>('a' + pair / 26) + static_cast<char>('a' + pair % 26) +
             "\":" + Number(id);
  }
  return R"({"version":"1.0","added_tokens":[{"id":0,"content":"<|endoftext|>","special":true}],)"
         R"("decoder":{"type":"ByteLevel"},"model":{"type":"BPE","vocab":{)" +
         vocab + R"(},"merges":[]}})";
}

}  // namespace hope::test
