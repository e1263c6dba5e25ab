#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(Opening, GreetsWhoeverHasPlayedNothing) {
  EXPECT_TRUE(Scene{}.state.welcome);
  State state;
  CourseView course = Scene::course();
  course.holes[0].standing.attempts = 1;
  (void)apply(state, Event{CourseChanged{course}}, {});
  EXPECT_FALSE(state.welcome);
}

TEST(Opening, ShowsTheNextHole) {
  State state;
  CourseView course = Scene::course();
  course.next = 1;
  (void)apply(state, Event{CourseChanged{course}}, {});
  EXPECT_EQ(state.selected, 1U);
}

TEST(Opening, LoadsTheTextsAndPreparesThePrograms) {
  Scene scene;
  scene.wish(OpenLevel{"a"});
  EXPECT_EQ(scene.state.screen, Screen::kLevel);
  EXPECT_FALSE(scene.state.level.loaded);
  EXPECT_EQ(scene.all<LoadLevel>().size(), 1U);
  EXPECT_EQ(scene.all<PrepareLevel>().size(), 1U);
}

TEST(Opening, RefusesAClosedAndABrokenLevel) {
  Scene scene;
  scene.wish(OpenLevel{"c"});
  EXPECT_EQ(scene.state.screen, Screen::kCourse);
  scene.state.course.holes[0].level.broken = Failure{"broken", ""};
  scene.wish(OpenLevel{"a"});
  EXPECT_EQ(scene.state.screen, Screen::kCourse);
  EXPECT_TRUE(scene.files.empty());
}

TEST(Opening, KeepsTheVerdictOfALevelOpenedBefore) {
  Scene scene;
  scene.open();
  scene.tell(RoundEnded{record_of("slow"), "well"});
  scene.wish(OpenLevel{"b"});
  EXPECT_FALSE(scene.state.level.last);
  scene.wish(OpenLevel{"a"});
  ASSERT_TRUE(scene.state.level.last);
  EXPECT_EQ(scene.state.level.comment, "well");
  EXPECT_EQ(scene.all<PrepareLevel>().size(), 1U);  // b's; a's programs are ready
}

TEST(Opening, SaysWhyALevelCannotBeRead) {
  Scene scene;
  scene.wish(OpenLevel{"a"});
  scene.tell(LevelUnreadable{"a", {"gone", ""}});
  ASSERT_TRUE(scene.state.level.unreadable);
  EXPECT_EQ(scene.state.level.unreadable->what, "gone");
}

TEST(Opening, OpensHintsOneAfterAnother) {
  Scene scene;
  scene.open();
  scene.wish(TakeHint{});
  scene.wish(TakeHint{});  // asked already
  ASSERT_EQ(scene.all<AskHint>().size(), 1U);
  scene.tell(HintOpened{"a", 1});
  scene.wish(TakeHint{});
  scene.tell(HintOpened{"a", 2});
  scene.wish(TakeHint{});  // there are but two
  EXPECT_EQ(scene.all<AskHint>().size(), 2U);
  EXPECT_EQ(scene.state.level.hints_open, 2);
}

TEST(Opening, AsksBeforeItResetsAndKeepsTheOldTextAside) {
  Scene scene;
  scene.open("mine");
  scene.wish(ResetSolution{});
  EXPECT_TRUE(scene.state.confirming_reset);
  EXPECT_EQ(scene.state.level.buffer.text, "mine");
  scene.wish(ResetSolution{.sure = true});
  EXPECT_FALSE(scene.state.confirming_reset);
  EXPECT_EQ(scene.state.level.buffer.text, "slow");
  ASSERT_EQ(scene.all<SaveAside>().size(), 1U);
  EXPECT_EQ(scene.all<SaveAside>()[0].text, "mine");
  ASSERT_EQ(scene.all<SaveSolution>().size(), 1U);
  EXPECT_EQ(scene.all<SaveSolution>()[0].text, "slow");
}

}  // namespace
}  // namespace underpar::client
