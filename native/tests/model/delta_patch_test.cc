// Patches as bytes and what they do to a session.
#include "model/delta_patch.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "backend/registry.h"
#include "core/crc32c.h"
#include "model/forward.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope::test {
namespace {

struct Base {
  std::shared_ptr<const Weights> weights = LoadWeights(std::string(HOPE_FIXTURES) + "/base").value();
  const Kernels& kernels = *ChooseKernels("auto").value();
  Model model{weights, kernels, 1};
  const Layout& layout = *model.layout();

  int Part(const std::string& level, int block = 0) const {
    return layout.find("blocks." + std::to_string(block) + ".cms." + level + ".delta");
  }
  DeltaPatch::Added Random(int block, int level, float size, uint64_t seed) const {
    test::Random random(seed);
    const size_t count = layout.parts()[Part(weights->config.levels[level].name, block)].count;
    DeltaPatch::Added added{block, level, std::vector<float>(count)};
    for (float& value : added.values) value = random.Uniform(-size, size);
    return added;
  }
  DeltaPatch Patch() const {
    return {.position = 5, .keep = {0.5f, 1, 1}, .added = {Random(0, 2, 0.01f, 1), Random(1, 2, 0.01f, 2)}};
  }
  std::vector<uint8_t> Bytes() const { return EncodePatch(Patch(), *weights, layout); }
  Status Decode(const std::vector<uint8_t>& bytes) const { return DecodePatch(bytes, *weights, layout).status(); }
};

// With a checksum that fits again.
std::vector<uint8_t> Resealed(std::vector<uint8_t> bytes) {
  const uint32_t checksum = Crc32c(bytes.data(), bytes.size() - 4);
  std::copy_n(reinterpret_cast<const uint8_t*>(&checksum), 4, bytes.end() - 4);
  return bytes;
}

TEST(bytes_hold_the_patch_exactly) {
  const Base base;
  const DeltaPatch patch = base.Patch();
  const Result<DeltaPatch> read = DecodePatch(base.Bytes(), *base.weights, base.layout);
  ASSERT_OK(read);
  EXPECT_EQ(read.value().position, patch.position);
  EXPECT_EQ(read.value().keep, patch.keep);
  ASSERT_EQ(read.value().added.size(), size_t{2});
  for (size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(read.value().added[i].block, patch.added[i].block);
    EXPECT_EQ(read.value().added[i].level, patch.added[i].level);
    EXPECT_TRUE(read.value().added[i].values == patch.added[i].values);
  }
}

TEST(damaged_and_foreign_bytes_are_refused) {
  const Base base;
  const std::vector<uint8_t> good = base.Bytes();
  for (const size_t length : {size_t{0}, size_t{10}, size_t{67}, good.size() - 1})
    EXPECT_CODE(base.Decode({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)}),
                ErrorCode::kSnapshotCorrupt, "expected");
  for (size_t at = 0; at < good.size(); at += 97) {
    std::vector<uint8_t> bad = good;
    bad[at] ^= 0x10;
    EXPECT_FALSE(base.Decode(bad).ok());
  }
  const auto crafted = [&](size_t at, uint8_t value) {
    std::vector<uint8_t> bytes = good;
    bytes[at] = value;
    return base.Decode(Resealed(bytes));
  };
  EXPECT_CODE(crafted(8, 2), ErrorCode::kSnapshotIncompatible, "version");
  EXPECT_CODE(crafted(24, '!'), ErrorCode::kSnapshotIncompatible, "model");
  EXPECT_CODE(crafted(40, static_cast<uint8_t>(good[40] + 1)), ErrorCode::kSnapshotIncompatible, "layout");
  EXPECT_CODE(crafted(12, 3), ErrorCode::kSnapshotCorrupt, "ends inside");     // tensors
  EXPECT_CODE(crafted(12, 1), ErrorCode::kSnapshotCorrupt, "too many");        // tensors
  EXPECT_CODE(crafted(67, 0xC0), ErrorCode::kSnapshotCorrupt, "from 0 to 1");  // keep[0] < 0
  EXPECT_CODE(crafted(76, 9), ErrorCode::kSnapshotCorrupt, "block 9");
  EXPECT_CODE(crafted(76, 1), ErrorCode::kSnapshotCorrupt, "order");
  EXPECT_CODE(crafted(84, 1), ErrorCode::kSnapshotCorrupt, "values");
}

TEST(applying_scales_adds_and_caps) {
  const Base base;
  SessionState state = base.model.NewSession();
  state.counters.position = 5;
  const int fast = base.Part("fast"), slow = base.Part("slow"), mid = base.Part("mid");
  state.write(fast)[3] = 0.25f;
  state.write(slow)[0] = 0.125f;
  const SessionState before = state;
  const DeltaPatch patch = base.Patch();
  ASSERT_OK(ApplyPatch(patch, *base.weights, base.kernels, state));
  EXPECT_EQ(state.read(fast)[3], 0.125f);
  EXPECT_EQ(state.read(slow)[0], 0.125f + patch.added[0].values[0]);
  EXPECT_FALSE(state.allocated(mid));
  EXPECT_EQ(before.read(slow)[0], 0.125f);  // a copy is not touched

  DeltaPatch large = patch;
  large.added = {base.Random(0, 2, 100, 3)};
  ASSERT_OK(ApplyPatch(large, *base.weights, base.kernels, state));
  const float norm =
      std::sqrt(base.kernels.dot(state.read(slow), state.read(slow), static_cast<int>(large.added[0].values.size())));
  const float cap = base.weights->config.levels[2].max_ratio * base.weights->blocks[0].levels[2].w2_norm;
  EXPECT_NEAR(norm, cap, 1e-4 * cap);
}

TEST(an_earlier_session_and_values_that_are_not_finite_are_refused) {
  const Base base;
  SessionState early = base.model.NewSession();
  early.counters.position = 4;
  EXPECT_CODE(ApplyPatch(base.Patch(), *base.weights, base.kernels, early), ErrorCode::kInvalidArgument, "position 5");
  DeltaPatch patch = base.Patch();
  patch.added[1].values[7] = std::numeric_limits<float>::quiet_NaN();
  early.counters.position = 5;
  EXPECT_CODE(ApplyPatch(patch, *base.weights, base.kernels, early), ErrorCode::kNonFiniteState, "finite");
}

}  // namespace
}  // namespace hope::test
