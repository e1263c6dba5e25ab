#include "engine/authoring/scaffold.hpp"

#include <gmock/gmock.h>

#include "tests/authoring/scaffold_copy.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Scaffolds : public testing::Test {
 protected:
  [[nodiscard]] Garden garden() const {
    return {.folder = course_.course(), .data = course_.folder() / "data"};
  }
  [[nodiscard]] Result<std::vector<fs::path>> make(const std::string& id,
                                                   const std::string& chapter = "first-tee") const {
    const Course course = garden().load().value();
    return make_level(garden(), {.id = id, .chapter = chapter}, *course.find("tally-sheet"));
  }

  ScaffoldCopy course_;
};

TEST_F(Scaffolds, BecomeWholeLevelsOfTheCourse) {
  const auto written = make("lost-balls");
  ASSERT_TRUE(written) << written.error().what;
  const auto course = garden().load();
  ASSERT_TRUE(course) << course.error().what;
  const Level* level = course->find("lost-balls");
  ASSERT_NE(level, nullptr);
  EXPECT_FALSE(level->broken) << level->broken->what;
  EXPECT_THAT(read_file(course_.course() / "puzzles" / "lost-balls" / "NOTES.md").value(),
              Not(HasSubstr("tally-sheet")));
}

TEST_F(Scaffolds, AreNotWrittenOverALevel) {
  ASSERT_TRUE(make("lost-balls"));
  EXPECT_FALSE(make("lost-balls"));
}

TEST_F(Scaffolds, NeedAChapterThatIsThere) {
  const auto written = make("lost-balls", "nineteenth-hole");
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().what, HasSubstr("nineteenth-hole"));
  EXPECT_FALSE(fs::exists(course_.course() / "puzzles" / "lost-balls"));
}

TEST_F(Scaffolds, NeedAPlainName) {
  EXPECT_FALSE(make("Lost Balls"));
  EXPECT_FALSE(make("../lost"));
}

TEST(WithLevelListed, PutsItBehindTheOthersOfItsChapter) {
  const auto text = with_level_listed(
      R"(return course { chapters = { { id = "one", levels = { "a" } }, { id = "two", levels = { "b" } } } })",
      "two", "c");
  ASSERT_TRUE(text);
  EXPECT_LT(text->find("\"b\""), text->find("\"c\""));
}

TEST(WithLevelListed, GivesUpWhereThereIsNoSuchChapter) {
  EXPECT_FALSE(with_level_listed("return course { chapters = {} }", "two", "c"));
}

}  // namespace
}  // namespace underpar
