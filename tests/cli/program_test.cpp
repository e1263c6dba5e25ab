#include <gmock/gmock.h>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"

// The built program as a shell sees it: streams and exit status of what needs no compiler.

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class Program : public testing::Test {
 protected:
  Completed underpar(std::vector<std::string> arguments, std::vector<std::string> variables = {}) const {
    arguments.insert(arguments.begin(), UNDERPAR_BINARY_DIR "/bin/underpar");
    for (const char* name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"}) {
      variables.push_back(std::string{name} + "=" + folder_->path().string());
    }
    variables.push_back("UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR);
    auto completed = run({.argv = std::move(arguments), .environment = std::move(variables)});
    EXPECT_TRUE(completed);
    return completed.value_or(Completed{});
  }
  Result<TemporaryFolder> folder_ = TemporaryFolder::create(testing::TempDir());
};

TEST_F(Program, SaysItsVersion) {
  const auto said = underpar({"--version"});
  EXPECT_EQ(said.exit_status, 0);
  EXPECT_THAT(said.out, StartsWith("underpar "));
  EXPECT_THAT(said.err, IsEmpty());
}

TEST_F(Program, ShowsTheCourseWithoutColourInAPipe) {
  const auto said = underpar({"course"}, {"TERM=xterm"});
  EXPECT_EQ(said.exit_status, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr("engravers-line"));
  EXPECT_EQ(said.out.find('\033'), std::string::npos);
}

TEST_F(Program, TellsMistakesOnTheErrorStreamAndWithSixtyFour) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"corse"},
                                             {"run"},
                                             {"run", "no-such-level"},
                                             {"run", "engravers-line", "--seed", "x"},
                                             {"run", "engravers-line", "--json"},
                                             {"run", "engravers-line", "--solution", "/none"}}) {
    const auto said = underpar(arguments);
    EXPECT_EQ(said.exit_status, 64);
    EXPECT_THAT(said.out, IsEmpty());
    EXPECT_THAT(said.err, HasSubstr(".\n"));
  }
}

TEST_F(Program, SaysWhenTheRecordCannotBeOpened) {
  const auto file = folder_->path() / "underpar" / "record.db";
  ASSERT_TRUE(write_file_atomically(file, "not a record"));
  const auto said = underpar({"course"});
  EXPECT_EQ(said.exit_status, 70);
  EXPECT_THAT(said.err, HasSubstr("is not a record book"));
  EXPECT_EQ(read_file(file).value_or(""), "not a record");
}

TEST_F(Program, BecomesTheWindowWhereThereIsADisplay) {
  const auto client = folder_->path() / "underpar-client";
  ASSERT_TRUE(write_file_atomically(client, "#!/bin/sh\necho the window\n"));
  std::filesystem::permissions(client, std::filesystem::perms::owner_all);
  const std::string programs = "UNDERPAR_PROGRAMS=" + folder_->path().string();
  EXPECT_EQ(underpar({}, {programs, "DISPLAY=:0"}).out, "the window\n");
  EXPECT_EQ(underpar({}, {programs, "WAYLAND_DISPLAY=wayland-0"}).out, "the window\n");
  ASSERT_EQ(underpar({"course"}).exit_status, 0);  // or the first start would play a round
  EXPECT_THAT(underpar({}, {programs, "DISPLAY="}).out, HasSubstr("engravers-line"));
}

TEST_F(Program, SaysWhenItsGardenIsMissing) {
  auto completed =
      run({.argv = {UNDERPAR_BINARY_DIR "/bin/underpar", "course"}, .environment = {"UNDERPAR_HOME=/none"}});
  ASSERT_TRUE(completed);
  EXPECT_EQ(completed->exit_status, 70);
  EXPECT_THAT(completed->err, HasSubstr("UNDERPAR_HOME"));
}

}  // namespace
}  // namespace underpar
