#include "engine/base/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "engine/base/hash.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

TEST(Files, GiveBackWhatWasWritten) {
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  ASSERT_TRUE(folder);
  const auto file = folder->path() / "new" / "deep" / "file";
  const std::string bytes{"a\0b\n", 4};
  ASSERT_TRUE(write_file_atomically(file, bytes));
  const auto back = read_file(file);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, bytes);
}

TEST(Files, LeaveNoSiblingsBehind) {
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  ASSERT_TRUE(write_file_atomically(folder->path() / "file", "one"));
  ASSERT_TRUE(write_file_atomically(folder->path() / "file", "two"));
  EXPECT_EQ(std::distance(fs::directory_iterator{folder->path()}, {}), 1);
}

TEST(Files, SayWhichFileCouldNotBeRead) {
  const auto missing = read_file("/nowhere/at/all");
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().what.find("/nowhere/at/all"), std::string::npos);
}

TEST(Files, RefuseMoreThanTheLimit) {
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  ASSERT_TRUE(write_file_atomically(folder->path() / "big", std::string(5000, 'x')));
  EXPECT_FALSE(read_file(folder->path() / "big", 4096));
}

TEST(Files, KeepTheOldBytesWhenTheNewCannotBeWritten) {
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  fs::create_directory(folder->path() / "taken");
  EXPECT_FALSE(write_file_atomically(folder->path() / "taken", "text"));
  EXPECT_TRUE(fs::is_directory(folder->path() / "taken"));
}

TEST(TemporaryFolder, GoesWithTheObject) {
  fs::path path;
  {
    const auto folder = TemporaryFolder::create(fs::temp_directory_path());
    path = folder->path();
    ASSERT_TRUE(write_file_atomically(path / "file", "text"));
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST(Hash, AgreesWithThePublishedExamples) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace underpar
