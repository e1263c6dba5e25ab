#include <gmock/gmock.h>

#include "engine/base/subprocess.hpp"
#include "engine/insight/eject.hpp"
#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;
using EjectOfALevel = InsightFixture;

Completed in_shell(const std::filesystem::path& folder, const std::string& script) {
  return run({.argv = {"/bin/sh", "-c", script},
              .environment = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"},
              .working_folder = folder.string(),
              .wall_limit = 240s})
      .value();
}

TEST_F(EjectOfALevel, BuildsAndRunsWithoutTheGame) {
  const auto inspection = inspected("engravers-line", "par.cpp");
  const auto folder = folder_->path() / "ejected";
  const auto ejected = eject(paths_, inspection.level, inspection.source, folder);
  ASSERT_TRUE(ejected) << ejected.error().what;
  const auto built = in_shell(folder, "cmake -G Ninja -B build && cmake --build build");
  ASSERT_TRUE(built.succeeded()) << built.out << built.err;
  const auto once = in_shell(folder, "build/engravers-line 7 100 | sed 's/.*answer//'");
  const auto again = in_shell(folder, "build/engravers-line 7 100 | sed 's/.*answer//'");
  EXPECT_TRUE(once.succeeded()) << once.err;
  EXPECT_FALSE(once.out.empty());
  EXPECT_EQ(once.out, again.out);
  const auto checked =
      in_shell(folder, "valgrind -q --leak-check=full --error-exitcode=9 build/engravers-line 7 50");
  EXPECT_TRUE(checked.succeeded()) << checked.err;
  const auto debugged =
      in_shell(folder, "gdb -batch -ex 'break solve' -ex run -ex backtrace --args build/engravers-line 7 50");
  EXPECT_THAT(debugged.out, testing::HasSubstr("solution.cpp"));
}

TEST_F(EjectOfALevel, LeavesAFolderThatHoldsSomethingAlone) {
  const auto inspection = inspected("engravers-line", "par.cpp");
  ASSERT_TRUE(write_file_atomically(folder_->path() / "mine.txt", "kept"));
  const auto ejected = eject(paths_, inspection.level, inspection.source, folder_->path());
  ASSERT_FALSE(ejected);
  EXPECT_THAT(ejected.error().what, testing::HasSubstr("is not empty"));
}

}  // namespace
}  // namespace underpar
