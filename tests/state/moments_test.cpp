#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

using testing::IsEmpty;

void reach(Scene& scene, std::size_t hole, int strokes) {
  CourseView course = scene.state.course;
  course.holes[hole].standing.best_strokes = strokes;
  scene.tell(CourseChanged{course});
}

void end_round(Scene& scene, Outcome outcome, int strokes) {
  scene.tell(RoundEnded{record_of("slow", outcome, strokes), ""});
}

TEST(Tour, PlaysTheFirstHoleStepByStep) {
  Scene scene;
  scene.wish(StartTour{});
  EXPECT_EQ(scene.state.level.id, "a");
  EXPECT_EQ(scene.state.tour, TourStep::kRead);
  scene.wish(GoOnWithTour{});
  EXPECT_EQ(scene.state.tour, TourStep::kSwing);
  end_round(scene, Outcome::kScored, 2);
  EXPECT_EQ(scene.state.tour, TourStep::kVerdict);
  scene.wish(GoOnWithTour{});
  scene.tell(HintOpened{"a", 1});
  EXPECT_EQ(scene.state.tour, TourStep::kChange);
  end_round(scene, Outcome::kScored, 0);
  EXPECT_EQ(scene.state.tour, TourStep::kOff);
}

TEST(Tour, EndsWhenThePlayerSaysSo) {
  Scene scene;
  scene.wish(StartTour{});
  scene.wish(EndTour{});
  end_round(scene, Outcome::kScored, 2);
  EXPECT_EQ(scene.state.tour, TourStep::kOff);
}

TEST(Tour, EveryStepHasWordsAndAWayOn) {
  for (TourStep step = TourStep::kRead; step != TourStep::kOff; step = step_after(step)) {
    EXPECT_FALSE(tour_text(step).title.empty());
    EXPECT_FALSE(tour_text(step).text.empty());
  }
}

TEST(Celebration, IsForTheFirstOfItsKindOnTheCourse) {
  Scene scene;
  scene.open();
  end_round(scene, Outcome::kScored, kPar);
  EXPECT_EQ(scene.state.celebrated, kPar);
  scene.wish(EndCelebration{});
  reach(scene, 0, kPar);
  end_round(scene, Outcome::kScored, kPar);
  EXPECT_EQ(scene.state.celebrated, std::nullopt);
  end_round(scene, Outcome::kScored, kBirdie);
  EXPECT_EQ(scene.state.celebrated, kBirdie);
}

TEST(Celebration, TakesAnythingBeyondAnEagleForAnEagle) {
  Scene scene;
  scene.open();
  reach(scene, 1, kEagle);
  end_round(scene, Outcome::kScored, kEagle - 1);
  EXPECT_EQ(scene.state.celebrated, std::nullopt);
}

TEST(Celebration, EndsWithTheNextSwingAndIsNotForOverPar) {
  Scene scene;
  scene.open();
  end_round(scene, Outcome::kScored, kBogey);
  EXPECT_EQ(scene.state.celebrated, std::nullopt);
  end_round(scene, Outcome::kScored, kBirdie);
  scene.wish(Swing{});
  EXPECT_EQ(scene.state.celebrated, std::nullopt);
}

TEST(Sounds, AreHeardOnlyWhenWishedForAndNeverBesideADuel) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  end_round(scene, Outcome::kScored, kPar);
  EXPECT_THAT(scene.all<PlaySound>(), IsEmpty());
  Settings settings;
  settings.sound = true;
  scene.wish(SetSettings{settings});
  scene.wish(Swing{});
  ASSERT_EQ(scene.all<PlaySound>().size(), 1U);
  EXPECT_EQ(scene.all<PlaySound>().front().sound, Sound::kStrike);
  scene.tell(RoundProgress{"a", {.step = RoundStep::kMeasure, .done = 1}});
  scene.tell(RoundProgress{"a", {.step = RoundStep::kMeasure, .done = 2}});
  EXPECT_EQ(scene.all<Hush>().size(), 1U);
  end_round(scene, Outcome::kWrongAnswer, kPickedUp);
  EXPECT_EQ(scene.all<PlaySound>().back().sound, Sound::kRough);
}

TEST(Clubhouse, IsTheWayOnFromTheLastHoleOnceItHasAScore) {
  Scene scene;
  CourseView course = Scene::course();
  course.holes.resize(1);
  scene.tell(CourseChanged{course});
  scene.open();
  EXPECT_FALSE(scene.state.last_hole_is_done());
  reach(scene, 0, kBogey);
  EXPECT_TRUE(scene.state.last_hole_is_done());
}

}  // namespace
}  // namespace underpar::client
