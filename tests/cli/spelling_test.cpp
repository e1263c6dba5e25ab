#include "game/cli/spelling.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <ostream>
#include <sstream>

#include "engine/base/files.hpp"

namespace underpar::cli {
namespace {

TEST(Spelling, ChangesCommandsAndNothingElse) {
  EXPECT_EQ(spelled("Next: underpar run x", "./play"), "Next: ./play run x");
  EXPECT_EQ(spelled("`underpar doctor` or `underpar --help`", "./play"),
            "`./play doctor` or `./play --help`");
  EXPECT_EQ(spelled("underpar 0.1.0", "./play"), "underpar 0.1.0");
  EXPECT_EQ(spelled("/data/underpar run, Underpar run", "./play"), "/data/underpar run, Underpar run");
  EXPECT_EQ(spelled("\033[1munderpar hint x\033[0m", "./play"), "\033[1m./play hint x\033[0m");
  EXPECT_EQ(spelled("", "./play"), "");
}

TEST(Spelling, BufferHandsOnWholeLinesAndFlushes) {
  std::ostringstream to;
  {
    SpellingBuffer buffer{to.rdbuf(), "./play"};
    std::ostream out{&buffer};
    out << "under";
    EXPECT_EQ(to.str(), "");
    out << "par run x\nunderpar " << std::flush << "end";
    EXPECT_EQ(to.str(), "./play run x\nunderpar ");
  }
  EXPECT_EQ(to.str(), "./play run x\nunderpar end");
}

TEST(Spelling, TakesPlayOnlyWhereAShellWouldNotFindTheProgram) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  const Paths paths{.home = folder->path()};
  std::string path = "/nowhere";
  const Environment variable = [&](const char*) { return std::optional{path}; };
  EXPECT_EQ(command_word(paths, folder->path(), variable), "underpar");
  for (const char* name : {"play", "underpar"}) {
    std::ofstream{folder->path() / name} << "#!/bin/sh\n";
    std::filesystem::permissions(folder->path() / name, std::filesystem::perms::owner_all);
  }
  EXPECT_EQ(command_word(paths, folder->path(), variable), "./play");
  EXPECT_EQ(command_word(paths, "/", variable), (folder->path() / "play").string());
  path = "/nowhere:" + folder->path().string();
  EXPECT_EQ(command_word(paths, folder->path(), variable), "underpar");
}

}  // namespace
}  // namespace underpar::cli
