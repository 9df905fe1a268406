// Snapshots: what they hold, and that nothing else passes for one.
#include "engine/snapshot.h"

#include <algorithm>
#include <cstring>

#include "core/crc32c.h"
#include "model/forward.h"
#include "tests/engine/engine_client.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

Model& TheModel() {
  static const std::unique_ptr<Model> model = std::move(Model::Load(ModelFolder(), 1).value());
  return *model;
}
SnapshotTarget Target() {
  return {TheModel().weights().fingerprint, TheModel().layout(), &TheModel().weights().config};
}

// A session that has read and learned, with pending chunks of every kind.
std::vector<uint8_t> Sample() {
  static const std::vector<uint8_t> snapshot = [] {
    Client client;
    client.Run(Learn("a", Tokens(215, 1)));
    return client.Snapshot("a");
  }();
  return snapshot;
}

void FixChecksum(std::vector<uint8_t>& bytes) {
  const uint32_t checksum = Crc32c(bytes.data(), bytes.size() - 4);
  std::memcpy(bytes.data() + bytes.size() - 4, &checksum, 4);
}
template <typename T>
std::vector<uint8_t> Patched(size_t at, T value) {
  std::vector<uint8_t> bytes = Sample();
  std::memcpy(bytes.data() + at, &value, sizeof value);
  FixChecksum(bytes);
  return bytes;
}

TEST(round_trip) {
  const std::vector<uint8_t> bytes = Sample();
  const Result<SessionState> state = DecodeSnapshot(bytes, Target());
  ASSERT_OK(state);
  EXPECT_EQ(state.value().counters.position, int64_t{216});
  EXPECT_EQ(state.value().counters.learned_tokens, int64_t{215});
  EXPECT_TRUE(EncodeSnapshot(state.value(), Target()) == bytes);
  const SessionState empty = TheModel().NewSession();
  const std::vector<uint8_t> nothing = EncodeSnapshot(empty, Target());
  EXPECT_LT(nothing.size(), size_t{200});
  ASSERT_OK(DecodeSnapshot(nothing, Target()));
}

TEST(restore_and_replay_continue_bit_for_bit) {
  Client through, restored;
  std::vector<uint8_t> middle;
  std::vector<TokenRun> journal;  // what was done after the snapshot
  for (uint32_t i = 0; i < 6; ++i) {
    GenerateOp op = Sampled(Generate("a", MemoryMode::kWrite, Tokens(static_cast<int>(40 + 31 * i), i), 11), i);
    op.learn = i % 2 ? LearnMode::kAll : LearnMode::kPrompt;
    const Outcome outcome = through.Run(op);
    if (i >= 3) journal.push_back({op.prompt, 0xFFFFFFFFu});
    if (i >= 3) journal.push_back({outcome.done->tokens, i % 2 ? 0xFFFFFFFFu : 0});
    if (i == 2) middle = through.Snapshot("a");
  }
  ASSERT_OK(restored.Run(RestoreOp{"a", middle}).error);
  EXPECT_TRUE(restored.Snapshot("a") == middle);
  ASSERT_OK(restored.Run(LearnOp{"a", journal, 1}).error);
  EXPECT_TRUE(restored.Snapshot("a") == through.Snapshot("a"));
  const GenerateOp next = Sampled(Generate("a", MemoryMode::kWrite, Tokens(30, 60), 20), 9);
  EXPECT_EQ(restored.Run(next).done->tokens, through.Run(next).done->tokens);
}

TEST(restore_replaces_or_creates_and_a_refused_one_changes_nothing) {
  Client client;
  ASSERT_OK(client.Run(RestoreOp{"a", Sample()}).error);
  client.Run(Learn("a", Tokens(20, 2)));
  std::vector<uint8_t> damaged = Sample();
  damaged[damaged.size() / 2] ^= 1;
  const std::vector<uint8_t> before = client.Snapshot("a");
  EXPECT_CODE(client.Run(RestoreOp{"a", damaged}).error, ErrorCode::kSnapshotCorrupt, "checksum");
  EXPECT_TRUE(client.Snapshot("a") == before);
  EXPECT_CODE(client.Run(RestoreOp{"b", damaged}).error, ErrorCode::kSnapshotCorrupt, "checksum");
  EXPECT_FALSE(client.Exists("b"));
  ASSERT_OK(client.Run(RestoreOp{"a", Sample()}).error);
  EXPECT_TRUE(client.Snapshot("a") == Sample());
}

TEST(every_truncation_and_extension_is_corrupt) {
  const std::vector<uint8_t> bytes = Sample();
  for (size_t length = 0; length < bytes.size(); length += length < 512 ? 1 : 97) {
    EXPECT_CODE(DecodeSnapshot({bytes.data(), length}, Target()), ErrorCode::kSnapshotCorrupt, "expected");
  }
  std::vector<uint8_t> longer = bytes;
  longer.push_back(0);
  EXPECT_CODE(DecodeSnapshot(longer, Target()), ErrorCode::kSnapshotCorrupt, "expected");
}

TEST(every_flipped_bit_is_refused) {
  const std::vector<uint8_t> original = Sample();
  std::vector<uint8_t> bytes = original;
  for (size_t at = 0; at < bytes.size(); at += at < 256 ? 1 : 211) {
    for (int bit = 0; bit < 8; bit += at < 256 ? 1 : 7) {
      bytes[at] = static_cast<uint8_t>(original[at] ^ (1 << bit));
      EXPECT_FALSE(DecodeSnapshot(bytes, Target()).ok());
    }
    bytes[at] = original[at];
  }
}

TEST(snapshots_of_others_do_not_fit) {
  SnapshotTarget other = Target();
  other.fingerprint = "0123456789abcdef";
  EXPECT_CODE(DecodeSnapshot(Sample(), other), ErrorCode::kSnapshotIncompatible, "expected 0123456789abcdef, came");
  EXPECT_CODE(DecodeSnapshot(Patched<uint32_t>(8, 2), Target()), ErrorCode::kSnapshotIncompatible,
              "format version does not fit: expected 1, came 2");
  EXPECT_CODE(DecodeSnapshot(Patched<uint64_t>(40, 7), Target()), ErrorCode::kSnapshotIncompatible, "0000000000000007");
  EXPECT_CODE(DecodeSnapshot(Patched<uint32_t>(12, 1 << 30), Target()), ErrorCode::kSnapshotIncompatible, "parts");
  EXPECT_CODE(DecodeSnapshot(Patched<uint32_t>(68, 0xFFFFFFFF), Target()), ErrorCode::kSnapshotIncompatible, "levels");
}

TEST(a_right_checksum_over_wrong_values_does_not_help) {
  const auto corrupt = [](const std::vector<uint8_t>& bytes, const std::string& part) {
    EXPECT_CODE(DecodeSnapshot(bytes, Target()), ErrorCode::kSnapshotCorrupt, part);
  };
  corrupt(Patched<uint64_t>(16, uint64_t{1} << 60), "expected 1152921504606846976 bytes");
  corrupt(Patched<int64_t>(48, -1), "position");
  corrupt(Patched<int64_t>(48, INT64_MAX), "position");
  corrupt(Patched<int64_t>(48, 0), "last token");
  corrupt(Patched<int64_t>(56, -5), "learned tokens");
  corrupt(Patched<int32_t>(64, kVocab), "last token");
  corrupt(Patched<int32_t>(64, -2), "last token");
  corrupt(Patched<int64_t>(72, 17), "pending tokens of level fast: expected 0 to 16, came 17");
  corrupt(Patched<int64_t>(80, -1), "updates of level fast");
  const size_t bitmap_at = 72 + 3 * 16;
  corrupt(Patched<uint8_t>(bitmap_at, 0), "bytes of parts");
  const size_t parts = Target().layout->parts().size();
  if (parts % 8 != 0) corrupt(Patched<uint8_t>(bitmap_at + parts / 8, 0xFF), "");
  const size_t values_at = bitmap_at + (parts + 7) / 8;
  corrupt(Patched<uint32_t>(values_at, 0x7F800000), "not finite");
  corrupt(Patched<uint32_t>(values_at, 0x7FC00000), "not finite");
}

TEST(random_bytes_with_a_right_envelope_never_crash) {
  const std::vector<uint8_t> original = Sample();
  Random random(1);
  for (int round = 0; round < 3000; ++round) {
    std::vector<uint8_t> bytes(original.begin(),
                               original.begin() + static_cast<std::ptrdiff_t>(random.Below(original.size())));
    bytes.resize(std::max<size_t>(bytes.size(), 80));
    for (int change = 0; change < 4; ++change) {
      bytes[48 + random.Below(std::min<size_t>(bytes.size() - 48, 200))] = static_cast<uint8_t>(random.Below(256));
    }
    const uint64_t length = bytes.size();
    std::memcpy(bytes.data() + 16, &length, 8);
    FixChecksum(bytes);
    (void)DecodeSnapshot(bytes, Target()).ok();
  }
}

TEST(values_that_overflow_fail_with_a_code_and_leave_the_session) {
  Client client;
  std::vector<uint8_t> bytes = Sample();
  const size_t parts = Target().layout->parts().size();
  const size_t values_at = 72 + 3 * 16 + (parts + 7) / 8;
  const float huge = 3e38f;
  for (size_t at = values_at; at + 4 < bytes.size(); at += 4) std::memcpy(bytes.data() + at, &huge, 4);
  FixChecksum(bytes);
  ASSERT_OK(client.Run(RestoreOp{"a", bytes}).error);
  const Outcome outcome = client.Run(Generate("a", MemoryMode::kWrite, Tokens(40, 1), 5));
  EXPECT_CODE(outcome.error, ErrorCode::kNonFiniteState, "");
  EXPECT_TRUE(client.Snapshot("a") == bytes);
  EXPECT_OK(client.Run(Generate("", MemoryMode::kOff, Tokens(40, 1), 5)).error);
}

}  // namespace
}  // namespace hope::test
