#include <string>

#include "core/crc32c.h"
#include "core/hash.h"
#include "tests/support/random.h"
#include "tests/test.h"

namespace hope {
namespace {

TEST(crc32c_has_its_published_values) {
  // RFC 3720, appendix B.4, and the usual check value.
  const std::string zeros(32, '\0'), ones(32, '\xFF'), digits = "123456789";
  EXPECT_EQ(Crc32c(digits.data(), digits.size()), 0xE3069283u);
  EXPECT_EQ(Crc32c(zeros.data(), zeros.size()), 0x8A9136AAu);
  EXPECT_EQ(Crc32c(ones.data(), ones.size()), 0x62A8AB43u);
  EXPECT_EQ(Crc32cPortable(digits.data(), digits.size()), 0xE3069283u);
  EXPECT_EQ(Crc32c("", 0), 0u);
}

TEST(crc32c_is_the_same_by_tables_in_pieces_and_unaligned) {
  test::Random random(3);
  std::string bytes(1000, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.Next());
  for (size_t size = 0; size < 200; ++size) {
    const char* data = bytes.data() + random.Below(16);
    const size_t cut = random.Below(size + 1);
    const uint32_t whole = Crc32c(data, size);
    EXPECT_EQ(Crc32cPortable(data, size), whole);
    EXPECT_EQ(Crc32c(data + cut, size - cut, Crc32c(data, cut)), whole);
  }
}

TEST(fnv1a_has_its_published_values) {
  EXPECT_EQ(Fnv1a(""), 0xcbf29ce484222325u);
  EXPECT_EQ(Fnv1a("a"), 0xaf63dc4c8601ec8cu);
  EXPECT_EQ(Fnv1a("foobar"), 0x85944171f73967e8u);
  EXPECT_EQ(Fnv1a("bar", Fnv1a("foo")), Fnv1a("foobar"));
  EXPECT_EQ(HexDigits(0x85944171f73967e8u), "85944171f73967e8");
  EXPECT_EQ(HexDigits(1), "0000000000000001");
}

}  // namespace
}  // namespace hope
