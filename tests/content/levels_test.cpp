// What every level must hold beyond what the course checks on load: see engine/course for that.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/course/course.hpp"
#include "engine/model/names.hpp"
#include "tests/content/content_folders.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::Each;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::size_t kMostStoryWords = 120;
constexpr std::size_t kMostLessonWords = 360;
constexpr std::size_t kMostCodeColumns = 28;  // of the lesson's narrow column

class Levels : public testing::Test {
 protected:
  void SetUp() override {
    auto loaded = Course::load(UNDERPAR_SOURCE_DIR "/levels", UNDERPAR_SOURCE_DIR "/puzzles");
    ASSERT_TRUE(loaded) << loaded.error().what;
    course_.emplace(std::move(*loaded));
  }

  [[nodiscard]] const std::vector<Level>& levels() const { return course_->levels(); }
  [[nodiscard]] const Course& course() const { return *course_; }

 private:
  std::optional<Course> course_;
};

std::size_t words_in(std::string_view text) {
  const std::string words = squeezed(text);
  return words.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(words, ' '));
}

/// Characters, not bytes.
std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> code_lines(std::string_view markdown) {
  std::vector<std::string> code;
  bool inside = false;
  for (auto& line : lines_of(markdown)) {
    if (line.starts_with("```")) {
      inside = !inside;
    } else if (inside) {
      code.push_back(std::move(line));
    }
  }
  return code;
}

/// The lines of par.cpp that say something and that the player does not see anyway.
std::vector<std::string> secrets_of(const Level& level) {
  constexpr std::size_t kShortest = 16;
  std::set<std::string> known;
  for (const char* const name : {"reference.cpp", "puzzle.hpp"}) {
    for (const auto& line : lines_of(text_of(level.puzzle_folder / name))) {
      known.insert(squeezed(line));
    }
  }
  std::vector<std::string> secrets;
  for (const auto& line : lines_of(text_of(level.puzzle_folder / "par.cpp"))) {
    auto secret = squeezed(line);
    const bool says_something = secret.size() >= kShortest && !secret.starts_with("#include");
    if (says_something && !known.contains(secret)) {
      secrets.push_back(std::move(secret));
    }
  }
  return secrets;
}

/// Rounds as they may end: every outcome, and every score of those that have one.
std::vector<Verdict> all_kinds_of_verdicts() {
  std::vector<Verdict> verdicts;
  for (const Outcome outcome : {Outcome::kWrongAnswer, Outcome::kCompileError, Outcome::kCrashed,
                                Outcome::kTimeLimit, Outcome::kMemoryLimit, Outcome::kOutputLimit,
                                Outcome::kRuleBroken, Outcome::kCancelled, Outcome::kInternalError}) {
    verdicts.push_back({.outcome = outcome});
  }
  for (const Outcome outcome : {Outcome::kScored, Outcome::kTooClose}) {
    for (int strokes = kAlbatross; strokes <= kPickedUp; ++strokes) {
      verdicts.push_back(
          {.outcome = outcome, .strokes = strokes, .ratio = 1, .ratio_low = 1, .ratio_high = 1});
    }
  }
  return verdicts;
}

TEST_F(Levels, AreAllWhole) {
  for (const Level& level : levels()) {
    EXPECT_FALSE(level.broken) << level.broken->what;
  }
}

TEST_F(Levels, AreAllPartOfTheCourse) {
  std::set<fs::path> listed;
  for (const Level& level : levels()) {
    listed.insert(fs::weakly_canonical(level.file));
  }
  EXPECT_THAT(level_files(".lua"), SizeIs(listed.size()));
  for (const auto& file : level_files(".lua")) {
    EXPECT_TRUE(listed.contains(fs::weakly_canonical(file))) << file;
  }
}

TEST_F(Levels, AreALuaFileAndALessonEach) {
  const auto stems = [](std::vector<fs::path> files) {
    std::ranges::transform(files, files.begin(), [](fs::path file) { return file.replace_extension(); });
    return files;
  };
  EXPECT_EQ(stems(level_files(".lua")), stems(level_files(".md")));
}

TEST_F(Levels, NeedOnlyWhatComesBefore) {
  std::set<std::string> before;
  for (const Level& level : levels()) {
    for (const auto& needed : level.needs) {
      EXPECT_TRUE(before.contains(needed)) << level.id << " needs " << needed;
    }
    before.insert(level.id);
  }
}

TEST_F(Levels, HaveTheParOfTheirDifficulty) {
  for (const Level& level : levels()) {
    EXPECT_EQ(level.par, level.difficulty <= 2 ? 3 : level.difficulty <= 4 ? 4 : 5) << level.id;
  }
}

TEST_F(Levels, AskForAPredictionAndGiveThreeHints) {
  for (const Level& level : levels()) {
    EXPECT_THAT(level.predict, Not(IsEmpty())) << level.id;
    EXPECT_THAT(level.hints, SizeIs(3)) << level.id;
    EXPECT_EQ((std::set<std::string>{level.hints.begin(), level.hints.end()}.size()), 3U) << level.id;
    EXPECT_THAT(level.reflection, testing::EndsWith("?")) << level.id;
  }
}

TEST_F(Levels, AreShortLessons) {
  for (const Level& level : levels()) {
    EXPECT_LE(words_in(level.lesson), kMostLessonWords) << level.id;
    EXPECT_LE(words_in(level.lesson.substr(0, level.lesson.find("\n#"))), kMostStoryWords) << level.id;
    for (const auto& line : code_lines(level.lesson)) {
      EXPECT_LE(columns_of(line), kMostCodeColumns) << level.id << ": " << line;
    }
  }
}

TEST_F(Levels, DoNotShowParInTheLesson) {
  for (const Level& level : levels()) {
    const std::string lesson = squeezed(level.lesson);
    const auto secrets = secrets_of(level);
    EXPECT_THAT(secrets, Not(IsEmpty())) << level.id;
    EXPECT_THAT(secrets,
                Each(testing::ResultOf([&](const std::string& secret) { return lesson.find(secret); },
                                       std::string::npos)))
        << level.id;
  }
}

TEST_F(Levels, CommentOnEveryEndOfARound) {
  const std::vector<Facts> known{{},
                                 {{"attempts", 1.0}, {"hints_taken", 0.0}, {"speedup_over_reference", 1.1}}};
  for (const Level& level : levels()) {
    for (const Verdict& verdict : all_kinds_of_verdicts()) {
      for (const Facts& facts : known) {
        const auto comment = course().comment(level, verdict, facts);
        ASSERT_TRUE(comment) << comment.error().what;
        EXPECT_NE(*comment, "") << level.id << " on " << name_of(verdict.outcome) << ", " << verdict.strokes;
      }
    }
  }
}

}  // namespace
}  // namespace underpar
