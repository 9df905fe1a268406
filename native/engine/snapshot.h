// A session as bytes and back: what the declared layout and the counters say, nothing else. Little-endian.
//
//   0  magic "HOPESNAP"                          8
//   8  format version                            u32
//  12  number of parts in the layout             u32
//  16  total length in bytes                     u64
//  24  model fingerprint (16 hex digits)         16
//  40  layout hash                               u64
//  48  position, learned tokens                  i64 x 2
//  64  last token (-1: a stream begins), number of levels   i32, u32
//  72  per level: pending, updates               i64 x 2
//      one bit per part: allocated               (parts + 7) / 8, low bit first, the rest 0
//      each allocated part                       f32 x its count
//      crc32c of everything before               u32
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/status.h"
#include "model/config.h"
#include "model/session_state.h"

namespace hope {

// Which sessions a snapshot may become.
struct SnapshotTarget {
  std::string fingerprint;  // Weights::fingerprint
  std::shared_ptr<const Layout> layout;
  const ModelConfig* config = nullptr;
};

std::vector<uint8_t> EncodeSnapshot(const SessionState& state, const SnapshotTarget& target);

// All or nothing; allocates only what the (already checked) length holds. Errors: SNAPSHOT_CORRUPT (length, checksum, values
// that no session has), SNAPSHOT_INCOMPATIBLE (other format version, model or layout), each saying what was expected and came.
Result<SessionState> DecodeSnapshot(std::span<const uint8_t> bytes, const SnapshotTarget& target);

}  // namespace hope
