// Every level of the built-in course, played through the real engine: the programs score where they belong,
// and every trap gets the verdict its first line names.

#include <algorithm>
#include <fstream>

#include "engine/model/names.hpp"
#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> level_ids() {
  const auto course = Course::load(UNDERPAR_SOURCE_DIR "/levels", UNDERPAR_SOURCE_DIR "/puzzles");
  std::vector<std::string> ids;
  if (course) {
    std::ranges::transform(course->levels(), std::back_inserter(ids), &Level::id);
  }
  return ids;
}

/// The outcome in a trap's first line: "// verdict: wrong_answer".
std::string stated_verdict(const fs::path& trap) {
  std::ifstream file{trap};
  std::string line;
  std::getline(file, line);
  const std::string mark = "// verdict: ";
  return line.starts_with(mark) ? line.substr(mark.size()) : "nothing stated: " + line;
}

bool unclear(const Verdict& verdict) {
  return verdict.on_the_lip || verdict.outcome == Outcome::kTooClose;
}

class LevelRounds : public RoundFixture, public testing::WithParamInterface<std::string> {
 protected:
  [[nodiscard]] fs::path folder() const { return level(GetParam()).puzzle_folder; }

  /// Plays one of the level's own programs; where noise leaves a score line inside the interval, again, three
  /// times at most.
  [[nodiscard]] Result<Record> play_until_clear(const std::string& name) {
    constexpr int kMostRounds = 3;
    auto record = play_file(level(GetParam()), folder() / name);
    for (int rounds = 1; rounds < kMostRounds && record && unclear(record->verdict); ++rounds) {
      record = play_file(level(GetParam()), folder() / name);
    }
    return record;
  }
};

TEST_P(LevelRounds, ScoresParAtPar) {
  const auto record = play_until_clear("par.cpp");
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->verdict.outcome, Outcome::kScored) << record->verdict.message;
  EXPECT_EQ(record->verdict.strokes, kPar);
  EXPECT_LE(record->verdict.ratio_low, 1.02);
  EXPECT_GE(record->verdict.ratio_high, 0.98);
}

TEST_P(LevelRounds, ScoresTheReferenceOverPar) {
  const auto record = play_until_clear("reference.cpp");
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->verdict.outcome, Outcome::kScored) << record->verdict.message;
  EXPECT_GT(record->verdict.strokes, kPar);
}

TEST_P(LevelRounds, ScoresTheBirdieUnderPar) {
  const auto record = play_until_clear("birdie.cpp");
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->verdict.outcome, Outcome::kScored) << record->verdict.message;
  EXPECT_LT(record->verdict.strokes, kPar) << record->verdict.ratio;
}

TEST_P(LevelRounds, GivesEveryTrapTheVerdictItsFirstLineNames) {
  int traps = 0;
  for (const auto& trap : fs::directory_iterator{folder() / "traps"}) {
    const auto record = play_file(level(GetParam()), trap.path());
    ASSERT_TRUE(record) << trap.path() << ": " << record.error().what;
    EXPECT_EQ(name_of(record->verdict.outcome), stated_verdict(trap.path()))
        << trap.path() << ": " << record->verdict.message;
    ++traps;
  }
  EXPECT_GE(traps, 3);
}

INSTANTIATE_TEST_SUITE_P(Course, LevelRounds, testing::ValuesIn(level_ids()), [](const auto& each) {
  std::string name = each.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace underpar
