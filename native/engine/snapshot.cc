#include "engine/snapshot.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/crc32c.h"
#include "core/hash.h"

namespace hope {
namespace {

static_assert(std::endian::native == std::endian::little, "the format is the memory's byte order");

constexpr char kMagic[8] = {'H', 'O', 'P', 'E', 'S', 'N', 'A', 'P'};
constexpr uint32_t kVersion = 1;
constexpr size_t kFingerprintLength = 16;
constexpr size_t kHeaderBytes = 72;
constexpr size_t kChecksumBytes = 4;
constexpr int64_t kMaxCount = int64_t{1} << 53;  // of tokens or updates: exact in a JavaScript number

struct Header {
  char magic[8];
  uint32_t version, parts;
  uint64_t length;
  char fingerprint[kFingerprintLength];
  uint64_t layout_hash;
  int64_t position, learned_tokens;
  int32_t last_token;
  uint32_t levels;
};
static_assert(sizeof(Header) == kHeaderBytes, "no padding");

struct LevelCounters {
  int64_t pending, updates;
};

size_t BitmapBytes(size_t parts) { return (parts + 7) / 8; }
size_t FixedBytes(const SnapshotTarget& target) {
  return kHeaderBytes + target.config->levels.size() * sizeof(LevelCounters) +
         BitmapBytes(target.layout->parts().size()) + kChecksumBytes;
}
bool Bit(const uint8_t* bitmap, size_t i) { return (bitmap[i / 8] >> (i % 8)) & 1; }

Status Corrupt(const std::string& what) {
  return Status::Error(ErrorCode::kSnapshotCorrupt, "the snapshot is damaged: " + what);
}
Status Incompatible(const std::string& what, const std::string& expected, const std::string& came) {
  return Status::Error(ErrorCode::kSnapshotIncompatible,
                       "the snapshot's " + what + " does not fit: expected " + expected + ", came " + came);
}

// Copies to `at` and returns what follows it.
template <typename T>
uint8_t* Put(uint8_t* at, const T* values, size_t count) {
  std::memcpy(at, values, count * sizeof(T));
  return at + count * sizeof(T);
}

// Magic, version, length and checksum: after it, every byte is what some encoder wrote.
Status CheckEnvelope(std::span<const uint8_t> bytes, Header& header) {
  if (bytes.size() < kHeaderBytes + kChecksumBytes) {
    return Corrupt("expected at least " + std::to_string(kHeaderBytes + kChecksumBytes) + " bytes, came " +
                   std::to_string(bytes.size()));
  }
  std::memcpy(&header, bytes.data(), kHeaderBytes);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) return Corrupt("it does not begin with HOPESNAP");
  if (header.version != kVersion)
    return Incompatible("format version", std::to_string(kVersion), std::to_string(header.version));
  if (header.length != bytes.size()) {
    return Corrupt("expected " + std::to_string(header.length) + " bytes, came " + std::to_string(bytes.size()));
  }
  uint32_t checksum;
  std::memcpy(&checksum, bytes.data() + bytes.size() - kChecksumBytes, kChecksumBytes);
  const uint32_t computed = Crc32c(bytes.data(), bytes.size() - kChecksumBytes);
  if (checksum != computed)
    return Corrupt("expected checksum " + std::to_string(checksum) + ", came " + std::to_string(computed));
  return Status::Ok();
}

Status CheckFits(const Header& header, const SnapshotTarget& target) {
  const std::string fingerprint(header.fingerprint, kFingerprintLength);
  if (fingerprint != target.fingerprint) return Incompatible("model", target.fingerprint, fingerprint);
  const uint64_t hash = target.layout->hash();
  if (header.layout_hash != hash) return Incompatible("layout", HexDigits(hash), HexDigits(header.layout_hash));
  const size_t parts = target.layout->parts().size(), levels = target.config->levels.size();
  if (header.parts != parts)
    return Incompatible("number of parts", std::to_string(parts), std::to_string(header.parts));
  if (header.levels != levels)
    return Incompatible("number of levels", std::to_string(levels), std::to_string(header.levels));
  return Status::Ok();
}

// A checksum says nothing about intent: an imported snapshot may be crafted.
Status CheckCounters(const Header& header, const std::vector<LevelCounters>& levels, const SnapshotTarget& target) {
  const auto count = [](int64_t value) { return value >= 0 && value <= kMaxCount; };
  if (!count(header.position)) return Corrupt("position " + std::to_string(header.position));
  if (!count(header.learned_tokens)) return Corrupt("learned tokens " + std::to_string(header.learned_tokens));
  const int highest = header.position == 0 ? -1 : target.config->vocab_size - 1;
  if (header.last_token < -1 || header.last_token > highest) {
    return Corrupt("last token " + std::to_string(header.last_token) + " at position " +
                   std::to_string(header.position));
  }
  for (size_t l = 0; l < levels.size(); ++l) {
    const LevelConfig& level = target.config->levels[l];
    if (!count(levels[l].updates))
      return Corrupt("updates of level " + level.name + ": " + std::to_string(levels[l].updates));
    if (levels[l].pending < 0 || levels[l].pending > level.chunk) {
      return Corrupt("pending tokens of level " + level.name + ": expected 0 to " + std::to_string(level.chunk) +
                     ", came " + std::to_string(levels[l].pending));
    }
  }
  return Status::Ok();
}

// `bytes`: what lies between the level counters and the checksum.
Status ReadParts(std::span<const uint8_t> bytes, const SnapshotTarget& target, SessionState& state) {
  const std::vector<PartSpec>& parts = target.layout->parts();
  const size_t bitmap_bytes = BitmapBytes(parts.size());
  uint64_t expected = bitmap_bytes;
  for (size_t i = 0; i < parts.size(); ++i) expected += Bit(bytes.data(), i) ? parts[i].count * sizeof(float) : 0;
  for (size_t i = parts.size(); i < bitmap_bytes * 8; ++i) {
    if (Bit(bytes.data(), i)) return Corrupt("a part beyond the layout's last is marked");
  }
  if (expected != bytes.size()) {
    return Corrupt("expected " + std::to_string(expected) + " bytes of parts, came " + std::to_string(bytes.size()));
  }
  const uint8_t* next = bytes.data() + bitmap_bytes;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (!Bit(bytes.data(), i)) continue;
    float* values = state.write(static_cast<int>(i));
    std::memcpy(values, next, parts[i].count * sizeof(float));
    next += parts[i].count * sizeof(float);
    for (size_t j = 0; j < parts[i].count; ++j) {
      if (!std::isfinite(values[j])) return Corrupt("part " + parts[i].name + " has a value that is not finite");
    }
  }
  return Status::Ok();
}

}  // namespace

std::vector<uint8_t> EncodeSnapshot(const SessionState& state, const SnapshotTarget& target) {
  const std::vector<PartSpec>& parts = target.layout->parts();
  const SessionCounters& counters = state.counters;
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.version = kVersion;
  header.parts = static_cast<uint32_t>(parts.size());
  header.length = FixedBytes(target) + state.bytes();
  std::memcpy(header.fingerprint, target.fingerprint.data(), kFingerprintLength);
  header.layout_hash = target.layout->hash();
  header.position = counters.position;
  header.learned_tokens = counters.learned_tokens;
  header.last_token = counters.last_token;
  header.levels = static_cast<uint32_t>(counters.level_updates.size());

  std::vector<uint8_t> bytes(header.length);
  uint8_t* next = Put(bytes.data(), &header, 1);
  for (size_t l = 0; l < counters.level_updates.size(); ++l) {
    const LevelCounters level{counters.level_pending[l], counters.level_updates[l]};
    next = Put(next, &level, 1);
  }
  uint8_t* bitmap = next;
  next += BitmapBytes(parts.size());
  for (size_t i = 0; i < parts.size(); ++i) {
    if (!state.allocated(static_cast<int>(i))) continue;
    bitmap[i / 8] = static_cast<uint8_t>(bitmap[i / 8] | (1u << (i % 8)));
    next = Put(next, state.read(static_cast<int>(i)), parts[i].count);
  }
  const uint32_t checksum = Crc32c(bytes.data(), bytes.size() - kChecksumBytes);
  next = Put(next, &checksum, 1);
  assert(next == bytes.data() + bytes.size());
  return bytes;
}

Result<SessionState> DecodeSnapshot(std::span<const uint8_t> bytes, const SnapshotTarget& target) {
  Header header;
  if (Status status = CheckEnvelope(bytes, header); !status.ok()) return status;
  if (Status status = CheckFits(header, target); !status.ok()) return status;
  if (bytes.size() < FixedBytes(target)) {
    return Corrupt("expected at least " + std::to_string(FixedBytes(target)) + " bytes, came " +
                   std::to_string(bytes.size()));
  }
  std::vector<LevelCounters> levels(header.levels);
  const size_t level_bytes = levels.size() * sizeof(LevelCounters);
  if (level_bytes > 0) std::memcpy(levels.data(), bytes.data() + kHeaderBytes, level_bytes);
  if (Status status = CheckCounters(header, levels, target); !status.ok()) return status;

  SessionState state(target.layout, static_cast<int>(levels.size()));
  const size_t parts_at = kHeaderBytes + level_bytes;
  Status status = ReadParts(bytes.subspan(parts_at, bytes.size() - parts_at - kChecksumBytes), target, state);
  if (!status.ok()) return status;
  state.counters.position = header.position;
  state.counters.last_token = header.last_token;
  state.counters.learned_tokens = header.learned_tokens;
  for (size_t l = 0; l < levels.size(); ++l) {
    state.counters.level_pending[l] = levels[l].pending;
    state.counters.level_updates[l] = levels[l].updates;
  }
  return state;
}

}  // namespace hope
