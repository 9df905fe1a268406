#include "core/mapped_file.h"

#include <utility>

#include "tests/support/temp_folder.h"
#include "tests/test.h"

namespace hope {
namespace {

TEST(maps_the_whole_file) {
  const test::TempFolder folder;
  const std::string contents("a\0b\n", 4);
  folder.Write("file", contents);
  auto file = MappedFile::Open(folder.path() + "/file");
  ASSERT_OK(file);
  EXPECT_EQ(file.value().text(), contents);
  MappedFile moved = std::move(file.value());
  EXPECT_EQ(moved.text(), contents);
  EXPECT_EQ(file.value().size(), size_t{0});
  moved = MappedFile();
  EXPECT_EQ(moved.size(), size_t{0});
}

TEST(maps_an_empty_file) {
  const test::TempFolder folder;
  folder.Write("file", "");
  const auto file = MappedFile::Open(folder.path() + "/file");
  ASSERT_OK(file);
  EXPECT_TRUE(file.value().bytes().empty());
}

TEST(refuses_what_is_no_readable_file) {
  const test::TempFolder folder;
  EXPECT_CODE(MappedFile::Open(folder.path() + "/absent"), ErrorCode::kIoFailed, "absent: cannot open: No such file");
  EXPECT_CODE(MappedFile::Open(folder.path()), ErrorCode::kIoFailed, "expected a regular file");
  EXPECT_CODE(MappedFile::Open("/dev/null"), ErrorCode::kIoFailed, "expected a regular file");
}

}  // namespace
}  // namespace hope
