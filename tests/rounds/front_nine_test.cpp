// The course as a player with a fresh home meets it: chapters 1 to 5, hole after hole with par's program,
// through the program `underpar`. Every chapter opens when its gate says so, and not before.

#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

class FrontNine : public RoundFixture {
 protected:
  /// Whether each of the levels can be started; the commands change nothing that a learner would not.
  void expect_open(const std::vector<std::string>& levels, bool open) const {
    for (const auto& id : levels) {
      const auto started = underpar({"start", id});
      EXPECT_EQ(started.exit_status, open ? 0 : 1) << id << ": " << started.out << started.err;
    }
  }

  /// The first levels of the chapters whose gates look at this one.
  [[nodiscard]] std::vector<std::string> behind(const Chapter& chapter) const {
    std::vector<std::string> levels;
    for (const Chapter& each : course_->chapters()) {
      if (each.gate && each.after == chapter.id) {
        levels.push_back(each.levels.front());
      }
    }
    return levels;
  }

  void place_read(const std::string& level_id) const {
    const auto placed = underpar({"predict", level_id, "--line", "5", "--share", "80", "--factor", "10"});
    EXPECT_EQ(placed.exit_status, 0) << placed.out << placed.err;
  }

  /// Starts the hole, puts par's program in the place of the reference and plays it, again where noise gives
  /// it less than `term`.
  void play_par(const std::string& level_id, const std::string& term) const {
    const auto started = underpar({"start", level_id});
    ASSERT_EQ(started.exit_status, 0) << started.out << started.err;
    const auto par = read_file(level(level_id).puzzle_folder / "par.cpp");
    ASSERT_TRUE(par && write_file_atomically(paths_.solution(level_id), *par));
    constexpr int kMostRounds = 4;
    Completed played;
    for (int i = 0; i < kMostRounds && !played.succeeded(); ++i) {
      played = underpar({"run", level_id, "--json", "--at-least", term});
    }
    ASSERT_EQ(played.exit_status, 0) << level_id << ": " << played.out << played.err;
  }
};

TEST_F(FrontNine, OpensEveryChapterWhenItsGateSaysSo) {
  constexpr std::size_t kChapters = 5;
  constexpr std::size_t kPars = 2;
  ASSERT_GE(course_->chapters().size(), kChapters);
  for (std::size_t i = 0; i < kChapters; ++i) {
    const Chapter& chapter = course_->chapters()[i];
    SCOPED_TRACE(chapter.id);
    const auto next = behind(chapter);
    for (std::size_t hole = 0; hole < chapter.levels.size(); ++hole) {
      expect_open(next, false);
      if (hole + 1 == chapter.levels.size()) {  // all but one are played, and only a read is missing
        place_read(chapter.levels[hole]);
        expect_open(next, true);
      }
      play_par(chapter.levels[hole], hole < kPars ? "par" : "bogey");
    }
  }
}

}  // namespace
}  // namespace underpar
