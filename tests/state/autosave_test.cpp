#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(Autosave, WaitsUntilTypingRests) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  scene.pass(299ms);
  EXPECT_TRUE(scene.all<SaveSolution>().empty());
  scene.pass(1ms);
  ASSERT_EQ(scene.all<SaveSolution>().size(), 1U);
  EXPECT_EQ(scene.all<SaveSolution>()[0].text, "x");
}

TEST(Autosave, DoesNotWaitLongerThanASecondForARest) {
  Scene scene;
  scene.open();
  for (int i = 0; i < 6; ++i) {
    scene.wish(EditSolution{std::string(static_cast<std::size_t>(i) + 1, 'x')});
    scene.pass(200ms);
  }
  EXPECT_FALSE(scene.all<SaveSolution>().empty());
}

TEST(Autosave, SaysWhenItIsNextDue) {
  Scene scene;
  scene.open();
  scene.tell(LevelPrepared{"a", Failure{"no compiler", ""}});
  EXPECT_FALSE(next_due(scene.state));
  scene.wish(EditSolution{"x"});
  EXPECT_EQ(next_due(scene.state), scene.now + kSaveAfterRest);
  scene.pass(300ms);
  EXPECT_FALSE(next_due(scene.state));
}

TEST(Autosave, SavesOnLeavingTheScreenAndOnQuitting) {
  for (const Command& leave : {Command{GoTo{Screen::kCourse}}, Command{OpenLevel{"b"}}, Command{Quit{}}}) {
    Scene scene;
    scene.open();
    scene.wish(EditSolution{"x"});
    scene.wish(leave);
    EXPECT_EQ(scene.all<SaveSolution>().size(), 1U);
  }
}

TEST(Autosave, IsUnsavedUntilTheDiskHasIt) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  EXPECT_TRUE(anything_unsaved(scene.state));
  scene.pass(300ms);
  EXPECT_TRUE(anything_unsaved(scene.state));
  scene.tell(SolutionSaved{"a", "x"});
  EXPECT_FALSE(anything_unsaved(scene.state));
}

TEST(Autosave, TellsOfAFailureAndStaysOpen) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  scene.wish(Quit{});
  scene.tell(SaveFailed{"a", {"The disk is full.", "Make room."}});
  EXPECT_FALSE(scene.state.quitting);
  ASSERT_EQ(scene.state.notices.size(), 1U);
  scene.tell(SolutionSaved{"a", "x"});
  EXPECT_TRUE(scene.state.notices.empty());
}

TEST(Autosave, TriesAgainAfterAFailure) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  scene.pass(300ms);
  scene.tell(SaveFailed{"a", {"The disk is full.", ""}});
  scene.pass(kSaveAgainAfter);
  EXPECT_EQ(scene.all<SaveSolution>().size(), 2U);
}

TEST(Autosave, LetsThePersonQuitAfterAFailedSaveWhenAskedTwice) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  scene.wish(Quit{});
  scene.tell(SaveFailed{"a", {"The disk is full.", ""}});
  EXPECT_FALSE(may_close(scene.state));
  scene.wish(Quit{});
  EXPECT_TRUE(may_close(scene.state));
}

TEST(Autosave, SavesNotesWhenTypingRests) {
  Scene scene;
  scene.open();
  scene.wish(SetReflection{"because"});
  scene.pass(300ms);
  ASSERT_EQ(scene.all<SaveNotes>().size(), 1U);
  EXPECT_EQ(scene.all<SaveNotes>()[0].notes.reflection, "because");
}

}  // namespace
}  // namespace underpar::client
