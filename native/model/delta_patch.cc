#include "model/delta_patch.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include "core/crc32c.h"
#include "core/hash.h"

namespace hope {
namespace {

static_assert(std::endian::native == std::endian::little, "the format is the memory's byte order");

constexpr char kMagic[8] = {'H', 'O', 'P', 'E', 'P', 'T', 'C', 'H'};
constexpr uint32_t kVersion = 1;
constexpr size_t kFingerprintLength = 16, kChecksumBytes = 4;

// Then float keep[levels]; per tensor an Entry and its values; the checksum of all before it.
struct Header {
  char magic[8];
  uint32_t version, tensors;
  uint64_t length;
  char fingerprint[kFingerprintLength];
  uint64_t layout_hash;
  int64_t position;
  uint32_t levels, zero;
};
static_assert(sizeof(Header) == 64, "no padding");
struct Entry {
  uint32_t block, level;
  uint64_t count;
};
static_assert(sizeof(Entry) == 16, "no padding");

Status Corrupt(const std::string& what) {
  return Status::Error(ErrorCode::kSnapshotCorrupt, "the patch is damaged: " + what);
}
Status Incompatible(const std::string& what, const std::string& expected, const std::string& came) {
  return Status::Error(ErrorCode::kSnapshotIncompatible,
                       "the patch's " + what + " does not fit: expected " + expected + ", came " + came);
}

int PartOf(const ModelConfig& config, const Layout& layout, int block, int level) {
  return layout.find("blocks." + std::to_string(block) + ".cms." + config.levels[level].name + ".delta");
}

// Copies to `at` and returns what follows it.
uint8_t* Put(uint8_t* at, const void* data, size_t size) {
  std::memcpy(at, data, size);
  return at + size;
}

Status CheckEnvelope(std::span<const uint8_t> bytes, Header& header) {
  if (bytes.size() < sizeof header + kChecksumBytes)
    return Corrupt("expected at least " + std::to_string(sizeof header + kChecksumBytes) + " bytes, came " +
                   std::to_string(bytes.size()));
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) return Corrupt("it does not begin with HOPEPTCH");
  if (header.version != kVersion)
    return Incompatible("format version", std::to_string(kVersion), std::to_string(header.version));
  if (header.length != bytes.size())
    return Corrupt("expected " + std::to_string(header.length) + " bytes, came " + std::to_string(bytes.size()));
  uint32_t checksum;
  std::memcpy(&checksum, bytes.data() + bytes.size() - kChecksumBytes, kChecksumBytes);
  if (const uint32_t computed = Crc32c(bytes.data(), bytes.size() - kChecksumBytes); checksum != computed)
    return Corrupt("expected checksum " + std::to_string(computed) + ", came " + std::to_string(checksum));
  return Status::Ok();
}

Status CheckFits(const Header& header, const Weights& weights, const Layout& layout) {
  const std::string fingerprint(header.fingerprint, kFingerprintLength);
  if (fingerprint != weights.fingerprint) return Incompatible("model", weights.fingerprint, fingerprint);
  if (header.layout_hash != layout.hash())
    return Incompatible("layout", HexDigits(layout.hash()), HexDigits(header.layout_hash));
  if (header.levels != weights.config.levels.size())
    return Incompatible("number of levels", std::to_string(weights.config.levels.size()),
                        std::to_string(header.levels));
  if (header.position < 0) return Corrupt("position " + std::to_string(header.position));
  return Status::Ok();
}

// Copies and steps over what comes next; false: there is less.
bool Take(std::span<const uint8_t>& rest, void* to, size_t size) {
  if (size > rest.size()) return false;
  std::memcpy(to, rest.data(), size);
  rest = rest.subspan(size);
  return true;
}

// A checksum says nothing about intent: a patch may be crafted.
Status TakeTensor(std::span<const uint8_t>& rest, const ModelConfig& config, const Layout& layout, DeltaPatch& patch) {
  Entry entry;
  if (!Take(rest, &entry, sizeof entry)) return Corrupt("it ends inside a tensor");
  if (entry.block < static_cast<uint32_t>(config.first_adaptive_block()) ||
      entry.block >= static_cast<uint32_t>(config.n_blocks) || entry.level >= config.levels.size())
    return Corrupt("block " + std::to_string(entry.block) + ", level " + std::to_string(entry.level));
  const int block = static_cast<int>(entry.block), level = static_cast<int>(entry.level);
  if (!patch.added.empty() && std::pair(patch.added.back().block, patch.added.back().level) >= std::pair(block, level))
    return Corrupt("its tensors are not in order");
  const size_t count = layout.parts()[PartOf(config, layout, block, level)].count;
  if (entry.count != count)
    return Corrupt("expected " + std::to_string(count) + " values, came " + std::to_string(entry.count));
  if (count * sizeof(float) > rest.size()) return Corrupt("it ends inside a tensor");
  patch.added.push_back({block, level, std::vector<float>(count)});
  Take(rest, patch.added.back().values.data(), count * sizeof(float));
  return Status::Ok();
}

}  // namespace

std::vector<uint8_t> EncodePatch(const DeltaPatch& patch, const Weights& weights, const Layout& layout) {
  Header header = {};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.version = kVersion;
  header.tensors = static_cast<uint32_t>(patch.added.size());
  header.length = sizeof header + patch.keep.size() * sizeof(float) + kChecksumBytes;
  for (const DeltaPatch::Added& added : patch.added)
    header.length += sizeof(Entry) + added.values.size() * sizeof(float);
  std::memcpy(header.fingerprint, weights.fingerprint.data(), kFingerprintLength);
  header.layout_hash = layout.hash();
  header.position = patch.position;
  header.levels = static_cast<uint32_t>(patch.keep.size());
  std::vector<uint8_t> bytes(header.length);
  uint8_t* at = Put(bytes.data(), &header, sizeof header);
  at = Put(at, patch.keep.data(), patch.keep.size() * sizeof(float));
  for (const DeltaPatch::Added& added : patch.added) {
    const Entry entry = {static_cast<uint32_t>(added.block), static_cast<uint32_t>(added.level), added.values.size()};
    at = Put(at, &entry, sizeof entry);
    at = Put(at, added.values.data(), added.values.size() * sizeof(float));
  }
  const uint32_t checksum = Crc32c(bytes.data(), bytes.size() - kChecksumBytes);
  Put(at, &checksum, kChecksumBytes);
  return bytes;
}

Result<DeltaPatch> DecodePatch(std::span<const uint8_t> bytes, const Weights& weights, const Layout& layout) {
  Header header;
  if (Status status = CheckEnvelope(bytes, header); !status.ok()) return status;
  if (Status status = CheckFits(header, weights, layout); !status.ok()) return status;
  DeltaPatch patch;
  patch.position = header.position;
  patch.keep.resize(header.levels);
  std::span<const uint8_t> rest = bytes.subspan(sizeof header, bytes.size() - sizeof header - kChecksumBytes);
  if (!Take(rest, patch.keep.data(), patch.keep.size() * sizeof(float))) return Corrupt("it ends before its levels");
  for (const float keep : patch.keep)
    if (!(keep >= 0 && keep <= 1)) return Corrupt("expected factors from 0 to 1, came " + std::to_string(keep));
  for (uint32_t i = 0; i < header.tensors; ++i)
    if (Status status = TakeTensor(rest, weights.config, layout, patch); !status.ok()) return status;
  if (!rest.empty()) return Corrupt(std::to_string(rest.size()) + " bytes too many");
  return patch;
}

bool CapDelta(const Kernels& kernels, const LevelConfig& level, const LevelWeights& weights, size_t count,
              float* delta) {
  const int size = static_cast<int>(count);
  const float norm = std::sqrt(kernels.dot(delta, delta, size)), cap = level.max_ratio * weights.w2_norm;
  if (norm > cap) kernels.scale(cap / norm, size, delta);
  return std::isfinite(norm);
}

Status ApplyPatch(const DeltaPatch& patch, const Weights& weights, const Kernels& kernels, SessionState& state) {
  const ModelConfig& config = weights.config;
  const Layout& layout = *state.layout();
  if (state.counters.position < patch.position)
    return Status::Error(ErrorCode::kInvalidArgument, "patch: expected the session it was made for, at position " +
                                                          std::to_string(patch.position) + " or later, came one at " +
                                                          std::to_string(state.counters.position));
  for (int block = config.first_adaptive_block(); block < config.n_blocks; ++block)
    for (size_t l = 0; l < config.levels.size(); ++l) {
      const int part = PartOf(config, layout, block, static_cast<int>(l));
      if (patch.keep[l] != 1 && state.allocated(part))
        kernels.scale(patch.keep[l], static_cast<int>(layout.parts()[part].count), state.write(part));
    }
  for (const DeltaPatch::Added& added : patch.added) {
    float* const delta = state.write(PartOf(config, layout, added.block, added.level));
    kernels.axpy(1, added.values.data(), static_cast<int>(added.values.size()), delta);
    if (!CapDelta(kernels, config.levels[added.level], weights.blocks[added.block].levels[added.level],
                  added.values.size(), delta))
      return Status::Error(ErrorCode::kNonFiniteState, "patch: expected finite levels, came infinity or NaN");
  }
  return Status::Ok();
}

}  // namespace hope
