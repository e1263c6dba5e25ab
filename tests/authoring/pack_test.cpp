#include "engine/authoring/pack.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>

#include <memory>

#include "tests/authoring/scaffold_copy.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// One entry of a zip file as somebody hostile may write it.
struct ZipEntry {
  std::string name;
  std::string text;
  mode_t type = AE_IFREG;
};

void write_zip(const fs::path& file, const std::vector<ZipEntry>& entries) {
  const std::unique_ptr<archive, int (*)(archive*)> writer{archive_write_new(), archive_write_free};
  archive_write_set_format_zip(writer.get());
  ASSERT_EQ(archive_write_open_filename(writer.get(), file.c_str()), ARCHIVE_OK);
  for (const auto& each : entries) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry{archive_entry_new(),
                                                                         archive_entry_free};
    archive_entry_set_pathname(entry.get(), each.name.c_str());
    archive_entry_set_filetype(entry.get(), each.type);
    archive_entry_set_perm(entry.get(), 0644);
    if (each.type == AE_IFLNK) {
      archive_entry_set_symlink(entry.get(), each.text.c_str());
    }
    archive_entry_set_size(entry.get(),
                           each.type == AE_IFREG ? static_cast<la_int64_t>(each.text.size()) : 0);
    ASSERT_EQ(archive_write_header(writer.get(), entry.get()), ARCHIVE_OK);
    if (each.type == AE_IFREG) {
      archive_write_data(writer.get(), each.text.data(), each.text.size());
    }
  }
  ASSERT_EQ(archive_write_close(writer.get()), ARCHIVE_OK);
}

class Packs : public testing::Test {
 protected:
  /// What unpack() says of these entries; it must have left nothing behind.
  std::string refusal(const std::vector<ZipEntry>& entries, const PackLimits& limits = {}) const {
    write_zip(zip(), entries);
    const auto unpacked = unpack(zip(), packs(), limits);
    EXPECT_FALSE(unpacked);
    EXPECT_TRUE(!fs::exists(packs()) || fs::is_empty(packs()));
    EXPECT_FALSE(fs::exists(course_.folder() / "stray.lua"));
    return unpacked ? std::string{} : unpacked.error().what;
  }
  [[nodiscard]] fs::path zip() const { return course_.folder() / "pack.zip"; }
  [[nodiscard]] fs::path packs() const { return course_.folder() / "packs"; }

  ScaffoldCopy course_;
};

TEST_F(Packs, ArriveAsTheyWerePacked) {
  const auto names = make_pack(course_.course(), zip());
  ASSERT_TRUE(names) << names.error().what;
  EXPECT_THAT(*names, Contains("my-pack/levels/course.lua"));
  EXPECT_THAT(*names, Contains("my-pack/puzzles/tally-sheet/traps/forgets_zero.cpp"));
  auto unpacked = unpack(zip(), packs());
  ASSERT_TRUE(unpacked) << unpacked.error().what;
  EXPECT_EQ(unpacked->name, "my-pack");
  EXPECT_EQ(unpacked->files, names->size());
  const auto place = install(std::move(*unpacked), packs());
  ASSERT_TRUE(place) << place.error().what;
  for (const auto& name : *names) {
    EXPECT_EQ(read_file(packs() / name).value(), read_file(course_.folder() / name).value()) << name;
  }
}

TEST_F(Packs, ReplaceTheOneOfTheSameName) {
  ASSERT_TRUE(make_pack(course_.course(), zip()));
  ASSERT_TRUE(install(unpack(zip(), packs()).value(), packs()));
  ASSERT_TRUE(write_file_atomically(packs() / "my-pack" / "levels" / "old.md", "old"));
  ASSERT_TRUE(install(unpack(zip(), packs()).value(), packs()));
  EXPECT_FALSE(fs::exists(packs() / "my-pack" / "levels" / "old.md"));
  EXPECT_TRUE(fs::exists(packs() / "my-pack" / "levels" / "course.lua"));
}

TEST_F(Packs, LeaveOutWhatIsNoPartOfACourse) {
  ASSERT_TRUE(write_file_atomically(course_.puzzle() / "a.out", "program"));
  ASSERT_TRUE(write_file_atomically(course_.course() / "secret.txt", "mine"));
  fs::create_symlink("/etc/passwd", course_.puzzle() / "linked.cpp");
  const auto names = make_pack(course_.course(), zip());
  ASSERT_TRUE(names) << names.error().what;
  EXPECT_THAT(*names, Not(Contains(HasSubstr("a.out"))));
  EXPECT_THAT(*names, Not(Contains(HasSubstr("secret"))));
  EXPECT_THAT(*names, Not(Contains(HasSubstr("linked"))));
}

TEST_F(Packs, AreNotMadeOfABrokenCourse) {
  fs::remove(course_.level(".md"));
  const auto names = make_pack(course_.course(), zip());
  ASSERT_FALSE(names);
  EXPECT_THAT(names.error().what, HasSubstr("tally-sheet"));
  EXPECT_FALSE(fs::exists(zip()));
}

TEST_F(Packs, WithAnAbsolutePathAreRefused) {
  const std::string stray = course_.folder() / "stray.lua";
  EXPECT_THAT(refusal({{stray, "return 1"}}), HasSubstr("is an absolute path"));
}

TEST_F(Packs, ThatLeadOutAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/../../stray.lua", "return 1"}}), HasSubstr("leads out of the pack"));
}

TEST_F(Packs, WithALinkAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/levels", "/etc", AE_IFLNK}}), HasSubstr("a link or a device"));
}

TEST_F(Packs, WithAHiddenNameAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/.bashrc", "true"}}), HasSubstr("hidden"));
}

TEST_F(Packs, OfTwoFoldersAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/levels/a.lua", "1"}, {"other/levels/a.lua", "1"}}),
              HasSubstr("not all in one folder"));
}

TEST_F(Packs, ThatNameAFileTwiceAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/levels/a.lua", "1"}, {"my-pack/levels/a.lua", "2"}}),
              HasSubstr("is there twice"));
}

TEST_F(Packs, WithTooManyFilesAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/levels/a.lua", "1"}, {"my-pack/levels/b.lua", "1"}}, {.files = 1}),
              HasSubstr("more than 1 files"));
}

TEST_F(Packs, ThatGrowTooLargeWhenUnpackedAreRefused) {
  const std::string bomb(std::size_t{3} << 20, '\0');  // some 3 KiB in the zip file
  EXPECT_THAT(refusal({{"my-pack/levels/a.lua", bomb}}),
              HasSubstr("\"my-pack/levels/a.lua\" is larger than 1024 KiB."));
  const std::string mebibyte(std::size_t{1} << 20, 'a');
  EXPECT_THAT(refusal({{"my-pack/a", mebibyte}, {"my-pack/b", mebibyte}, {"my-pack/c", mebibyte}},
                      {.bytes = 2 * mebibyte.size()}),
              HasSubstr("more than 2 MiB"));
}

TEST_F(Packs, ThatAreNoZipFilesAreRefused) {
  ASSERT_TRUE(write_file_atomically(zip(), "this is no zip file"));
  const auto unpacked = unpack(zip(), packs());
  ASSERT_FALSE(unpacked);
  EXPECT_THAT(unpacked.error().what, HasSubstr("no zip file"));
  const auto missing = unpack(course_.folder() / "nowhere.zip", packs());
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().what, HasSubstr("There is no file"));
}

TEST_F(Packs, WithACourseThatEndsNeverAreRefused) {
  EXPECT_THAT(
      refusal({{"my-pack/levels/course.lua", "while true do end"}}),
      HasSubstr("The course cannot be loaded. course.lua:1: takes more than 10 million instructions"));
}

TEST_F(Packs, WithoutACourseAreRefused) {
  EXPECT_THAT(refusal({{"my-pack/README.md", "nothing else"}}), Not(IsEmpty()));
}

}  // namespace
}  // namespace underpar
