#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(Round, PlaysATextOnlyOnceItIsOnDisk) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"fast"});
  scene.wish(Swing{});
  EXPECT_EQ(scene.state.level.round.phase, RoundPhase::kSaving);
  EXPECT_TRUE(scene.all<PlayRound>().empty());
  scene.tell(SolutionSaved{"a", "fast"});
  EXPECT_EQ(scene.all<PlayRound>().size(), 1U);
  EXPECT_EQ(scene.state.level.round.phase, RoundPhase::kWaiting);
}

TEST(Round, PlaysAtOnceWhatIsSaved) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  ASSERT_EQ(scene.all<PlayRound>().size(), 1U);
  EXPECT_EQ(scene.all<PlayRound>()[0].budget, scene.state.settings.measuring_budget);
}

TEST(Round, MeasuresLongerWithTwiceTheBudget) {
  Scene scene;
  scene.open();
  scene.wish(Swing{.longer = true});
  EXPECT_EQ(scene.all<PlayRound>()[0].budget, 2 * scene.state.settings.measuring_budget);
}

TEST(Round, WaitsForCalmWhereThatWasWished) {
  Scene scene;
  scene.open();
  scene.wish(Swing{.when_calm = true});
  EXPECT_TRUE(scene.all<PlayRound>()[0].when_calm);
}

TEST(Round, IsNotPlayedTwiceAtOnce) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  scene.wish(Swing{});
  EXPECT_EQ(scene.all<PlayRound>().size(), 1U);
}

TEST(Round, GivesUpWhenTheTextCannotBeSaved) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"fast"});
  scene.wish(Swing{});
  scene.tell(SaveFailed{"a", {"The disk is full.", ""}});
  EXPECT_FALSE(scene.state.level.round.in_play());
}

TEST(Round, FollowsTheBellWire) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  scene.tell(RoundProgress{"a", {.step = RoundStep::kBuild, .finished = true, .elapsed = 700ms}});
  scene.tell(RoundProgress{"a", {.step = RoundStep::kMeasure, .done = 8, .ratio = 0.9}});
  EXPECT_TRUE(scene.state.level.round.measuring());
  ASSERT_EQ(scene.state.level.round.finished.size(), 1U);
  scene.tell(RoundEnded{record_of("slow"), "well played"});
  EXPECT_FALSE(scene.state.level.round.in_play());
  EXPECT_EQ(scene.state.level.comment, "well played");
}

TEST(Round, IsCancelledOnceAndSaysSoMeanwhile) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  scene.wish(Cancel{});
  scene.wish(Cancel{});
  EXPECT_EQ(scene.all<CancelRound>().size(), 1U);
  EXPECT_TRUE(scene.state.level.round.cancelling);
}

TEST(Round, IsCancelledWhenAnotherLevelIsOpened) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  scene.wish(OpenLevel{"b"});
  EXPECT_EQ(scene.all<CancelRound>().size(), 1U);
  scene.tell(RoundEnded{record_of("slow", Outcome::kCancelled), ""});
  EXPECT_FALSE(scene.state.level.last);
  EXPECT_TRUE(scene.state.shelf.at("a").last);
}

TEST(Round, AsksForThePredictionBeforeTheFirstSwingOnly) {
  Scene scene;
  scene.state.course.holes[0].level.predict = {"Which line?"};
  scene.open();
  scene.wish(Swing{});
  EXPECT_TRUE(scene.state.level.asking_prediction);
  EXPECT_TRUE(scene.all<PlayRound>().empty());
  scene.wish(AnswerPrediction{0, "the third"});
  scene.wish(Swing{});
  EXPECT_EQ(scene.all<PlayRound>().size(), 1U);
  scene.tell(RoundEnded{record_of("slow"), ""});
  scene.wish(Swing{});
  EXPECT_FALSE(scene.state.level.asking_prediction);
  EXPECT_EQ(scene.all<PlayRound>().size(), 2U);
}

TEST(Round, TakesAReadUntilTheFirstEdit) {
  Scene scene;
  scene.open();
  EXPECT_TRUE(scene.state.read_is_open());
  scene.wish(PlaceRead{{.line = 3, .share_percent = 80, .factor = 4}});
  ASSERT_EQ(scene.all<KeepRead>().size(), 1U);
  EXPECT_EQ(scene.all<KeepRead>()[0].read.line, 3);
  scene.wish(EditSolution{"fast"});
  EXPECT_FALSE(scene.state.read_is_open());
  scene.wish(PlaceRead{});
  EXPECT_EQ(scene.all<KeepRead>().size(), 1U);
}

TEST(Round, TakesNoSecondRead) {
  Scene scene;
  scene.state.course.holes[0].standing.prediction = Prediction{};
  scene.open();
  EXPECT_FALSE(scene.state.read_is_open());
}

TEST(Round, TellsWhatItOpened) {
  Scene scene;
  scene.open();
  scene.tell(RoundEnded{record_of("fast"), ""});
  CourseView after = Scene::course();
  after.holes[2].open = true;
  scene.tell(CourseChanged{after});
  EXPECT_EQ(scene.state.level.unlocked, "Hole c");
}

TEST(Round, OffersTheHoleAfterOnlyWhenItIsOpen) {
  Scene scene;
  scene.open();
  ASSERT_NE(scene.state.hole_after(), nullptr);
  EXPECT_EQ(scene.state.hole_after()->level.id, "b");
  scene.wish(OpenLevel{"b"});
  EXPECT_EQ(scene.state.hole_after(), nullptr);
}

TEST(LiveDiagnostics, WaitForARestAndForTheLevelsPrograms) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  scene.tell(SolutionSaved{"a", "x"});
  scene.pass(699ms);
  EXPECT_TRUE(scene.all<CheckSyntax>().empty());
  scene.pass(1ms);
  ASSERT_EQ(scene.all<CheckSyntax>().size(), 1U);
  scene.tell(SyntaxChecked{"a", "x", {{Severity::kError, "solution.cpp", 1, 1, "what is x"}}});
  EXPECT_EQ(scene.state.level.diagnostics.size(), 1U);
}

TEST(LiveDiagnostics, AreDroppedWhenTheTextWentOn) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"x"});
  scene.pass(700ms);
  scene.wish(EditSolution{"xy"});
  scene.tell(SyntaxChecked{"a", "x", {{Severity::kError, "solution.cpp", 1, 1, "what is x"}}});
  EXPECT_TRUE(scene.state.level.diagnostics.empty());
}

TEST(LiveDiagnostics, NeverRunBesideARound) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  scene.wish(EditSolution{"x"});
  scene.pass(10s);
  EXPECT_TRUE(scene.all<CheckSyntax>().empty());
}

}  // namespace
}  // namespace underpar::client
