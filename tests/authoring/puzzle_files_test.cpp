// What is wrong with the files of a level before anything is compiled.

#include "engine/authoring/puzzle_files.hpp"

#include <gmock/gmock.h>

#include "engine/authoring/level_texts.hpp"
#include "tests/authoring/scaffold_copy.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

class BrokenPuzzles : public testing::Test {
 protected:
  static auto says(const std::string& what) { return Contains(Field(&Failure::what, HasSubstr(what))); }

  [[nodiscard]] std::vector<Failure> flaws() const { return flaws_of_puzzle(course_.puzzle()); }

  /// Loads the course; the level must be whole.
  [[nodiscard]] std::vector<Failure> text_flaws() const {
    const auto course = Course::load(course_.course() / "levels", course_.course() / "puzzles");
    EXPECT_TRUE(course);
    const Level* level = course->find("tally-sheet");
    EXPECT_FALSE(level->broken) << level->broken->what;
    return flaws_of_texts(*course, *level);
  }

  ScaffoldCopy course_;
};

TEST_F(BrokenPuzzles, TheScaffoldIsNone) {
  EXPECT_THAT(flaws(), IsEmpty());
  EXPECT_THAT(text_flaws(), IsEmpty());
}

TEST_F(BrokenPuzzles, MissAFile) {
  fs::remove(course_.puzzle() / "NOTES.md");
  EXPECT_THAT(flaws(), says("NOTES.md"));
}

TEST_F(BrokenPuzzles, MayBeWithoutABirdie) {
  fs::remove(course_.puzzle() / "birdie.cpp");
  EXPECT_THAT(flaws(), IsEmpty());
}

TEST_F(BrokenPuzzles, HaveNoTraps) {
  fs::remove_all(course_.puzzle() / "traps");
  EXPECT_THAT(flaws(), says("trap"));
}

TEST_F(BrokenPuzzles, HaveATrapThatNamesNoVerdict) {
  ASSERT_TRUE(write_file_atomically(course_.puzzle() / "traps" / "vague.cpp", "// something is wrong\n"));
  EXPECT_THAT(flaws(), says("vague.cpp"));
}

TEST_F(BrokenPuzzles, ShowParInTheLesson) {
  const auto par = read_file(course_.puzzle() / "par.cpp").value();
  const auto lesson = read_file(course_.level(".md")).value();
  ASSERT_TRUE(write_file_atomically(course_.level(".md"), lesson + "\n```cpp\n" + par + "```\n"));
  EXPECT_THAT(text_flaws(), says("par"));
}

}  // namespace
}  // namespace underpar
