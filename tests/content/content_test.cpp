// The built-in course as texts: what `underpar level check` asks of any level, but for what must be compiled.

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/authoring/level_texts.hpp"
#include "engine/authoring/puzzle_files.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

const fs::path kLevels = UNDERPAR_SOURCE_DIR "/levels";
const fs::path kPuzzles = UNDERPAR_SOURCE_DIR "/puzzles";

class Content : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(course_) << course_.error().what; }

  static void expect_none(const std::vector<Failure>& flaws, const std::string& of) {
    for (const Failure& flaw : flaws) {
      ADD_FAILURE() << of << ": " << flaw.what << ' ' << flaw.hint;
    }
  }

  Result<Course> course_ = Course::load(kLevels, kPuzzles);
};

TEST_F(Content, IsACourseOfWholeLevels) {
  EXPECT_FALSE(course_->levels().empty());
  for (const Level& level : course_->levels()) {
    EXPECT_FALSE(level.broken) << level.broken->what;
  }
}

TEST_F(Content, HasNoLevelOrLessonOutsideTheCourse) {
  expect_none(flaws_of_course(*course_, kLevels), "levels/");
}

TEST_F(Content, OpensEveryChapterWithAPage) {
  for (const Chapter& chapter : course_->chapters()) {
    if (chapter.levels.size() > 1) {
      EXPECT_FALSE(chapter.opening.empty()) << chapter.id;
    }
  }
}

TEST_F(Content, SaysEverythingALearnerNeeds) {
  for (const Level& level : course_->levels()) {
    expect_none(flaws_of_texts(*course_, level), level.id);
  }
}

TEST_F(Content, HasPuzzlesOfSoundFiles) {
  for (const Level& level : course_->levels()) {
    expect_none(flaws_of_puzzle(level.puzzle_folder), level.puzzle);
  }
}

TEST_F(Content, PlaysEveryPuzzle) {
  for (const auto& entry : fs::directory_iterator{kPuzzles}) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(name == "kit" ||
                std::ranges::find(course_->levels(), name, &Level::puzzle) != course_->levels().end())
        << name;
  }
}

}  // namespace
}  // namespace underpar
