#include "game/state/course_view.hpp"

#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(CourseView, SumsOnlyHolesWithAScore) {
  CourseView course = Scene::course();
  for (Hole& hole : course.holes) {
    hole.level.par = 4;
  }
  course.holes[0].standing.best_strokes = -1;
  course.holes[1].standing.best_strokes = 2;
  const Totals totals = totals_of(course);
  EXPECT_EQ(totals.holes, 2);
  EXPECT_EQ(totals.par, 12);
  EXPECT_EQ(totals.par_of_played, 8);
  EXPECT_EQ(totals.strokes, 9);
  EXPECT_EQ(totals.strokes_over_par, 1);
  EXPECT_EQ(totals_of(course, HoleRange{1, 3}).strokes_over_par, 2);
}

TEST(CourseView, CountsASkillFullFromBirdieOn) {
  CourseView course = Scene::course();
  EXPECT_EQ(skill_of(course, course.chapters[0]), 0);
  for (Hole& hole : course.holes) {
    hole.standing.best_strokes = -2;
  }
  EXPECT_EQ(skill_of(course, course.chapters[0]), 1);
  course.holes[0].standing.best_strokes = kPickedUp;
  EXPECT_NEAR(skill_of(course, course.chapters[0]), 2.0 / 3, 1e-9);
}

TEST(CourseView, SaysWhatOpensAChapterOnceNoHoleOfItIsOpen) {
  CourseView course = Scene::course();
  course.chapters.push_back({.id = "two", .title = "Two"});
  course.holes[2].chapter = 1;
  course.holes[2].why_closed = "Make par on Hole b.";
  EXPECT_EQ(course.holes_of(0).count(), 2U);
  EXPECT_EQ(course.holes_of(1).first, 2U);
  EXPECT_EQ(course.why_closed(0), "");
  EXPECT_EQ(course.why_closed(1), "Make par on Hole b.");
  course.holes[2].open = true;
  EXPECT_EQ(course.why_closed(1), "");
}

TEST(CourseView, ShowsAnOpeningPageUntilAHoleIsChosen) {
  Scene scene;
  scene.wish(ShowOpening{7});
  EXPECT_FALSE(scene.state.opening);
  scene.wish(ShowOpening{0});
  EXPECT_EQ(scene.state.opening, 0U);
  scene.wish(SelectHole{1});
  EXPECT_FALSE(scene.state.opening);
}

TEST(CourseView, FindsALevelByItsId) {
  const CourseView course = Scene::course();
  EXPECT_EQ(course.index_of("b"), 1U);
  EXPECT_EQ(course.find("nowhere"), nullptr);
}

}  // namespace
}  // namespace underpar::client
