#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

const Inquiry& inquiry(const Scene& scene) {
  return scene.state.level.inquiries.at(Question::kProfile);
}

void answer(Scene& scene, const std::string& text) {
  scene.tell(Inspected{"a", Question::kProfile, text, Answer{Profile{.samples = 7}}});
}

TEST(Inquiry, IsPutToTheEngineWithTheTextInTheEditor) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"fast"});
  scene.wish(Ask{Question::kProfile});
  EXPECT_EQ(next_due(scene.state), scene.now);
  scene.pass(0ms);
  ASSERT_EQ(scene.all<Inspect>().size(), 1U);
  EXPECT_EQ(scene.all<Inspect>()[0].text, "fast");
  scene.pass(0ms);
  EXPECT_EQ(scene.all<Inspect>().size(), 1U) << "asked once is enough";
}

TEST(Inquiry, KeepsTheAnswerWithTheTextItIsAbout) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kProfile});
  scene.pass(0ms);
  scene.wish(EditSolution{"newer"});
  answer(scene, "slow");
  EXPECT_FALSE(inquiry(scene).asked);
  EXPECT_EQ(inquiry(scene).source, "slow");
  EXPECT_EQ(std::get<Profile>(*inquiry(scene).answer).samples, 7);
}

TEST(Inquiry, WaitsWhileARoundIsInPlay) {
  Scene scene;
  scene.open();
  scene.wish(Swing{});
  scene.wish(Ask{Question::kProfile});
  scene.pass(0ms);
  EXPECT_TRUE(scene.all<Inspect>().empty());
  scene.tell(RoundEnded{record_of("slow"), ""});
  scene.pass(0ms);
  EXPECT_EQ(scene.all<Inspect>().size(), 1U);
}

TEST(Inquiry, GivesWayToASwingAndIsPutAgainAfterIt) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kProfile});
  scene.pass(0ms);
  scene.wish(Swing{});
  EXPECT_EQ(scene.all<CancelInspections>().size(), 1U);
  scene.pass(0ms);
  EXPECT_EQ(scene.all<Inspect>().size(), 1U);
  scene.tell(RoundEnded{record_of("slow"), ""});
  scene.pass(0ms);
  EXPECT_EQ(scene.all<Inspect>().size(), 2U);
}

TEST(Inquiry, IsCalledOffAndNotAnsweredAfterwards) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kProfile});
  scene.pass(0ms);
  scene.wish(StopAsking{});
  EXPECT_EQ(scene.all<CancelInspections>().size(), 1U);
  answer(scene, "slow");
  EXPECT_FALSE(inquiry(scene).answer);
}

TEST(Inquiry, IsCalledOffWhenAnotherLevelIsOpened) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kProfile});
  scene.pass(0ms);
  scene.wish(OpenLevel{"b"});
  EXPECT_EQ(scene.all<CancelInspections>().size(), 1U);
  EXPECT_FALSE(scene.state.shelf.at("a").inquiries.at(Question::kProfile).asked);
}

TEST(Inquiry, SaysWhyThereIsNoAnswerUntilAskedAgain) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kProfile});
  scene.pass(0ms);
  scene.tell(Inspected{"a", Question::kProfile, "slow", fail("The program does not compile.", "Mend it.")});
  ASSERT_TRUE(inquiry(scene).failure);
  EXPECT_EQ(inquiry(scene).failure->what, "The program does not compile.");
  scene.wish(Ask{Question::kProfile});
  EXPECT_FALSE(inquiry(scene).failure);
}

TEST(Inquiry, AboutParsSourceIsLockedUntilParIsReached) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kVersus});
  EXPECT_TRUE(scene.state.level.inquiries.empty());
  scene.state.course.holes[0].standing.best_strokes = kPar;
  scene.wish(Ask{Question::kVersus});
  EXPECT_TRUE(scene.state.level.inquiries.at(Question::kVersus).asked);
}

TEST(Inquiry, ComparesWithARoundBeforeParIsReached) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kVersus, 7});
  scene.pass(0ms);
  ASSERT_EQ(scene.all<Inspect>().size(), 1U);
  EXPECT_EQ(scene.all<Inspect>()[0].against, 7);
}

TEST(Inquiry, ForgetsTheAnswerAboutAnotherRound) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kVersus, 7});
  scene.pass(0ms);
  scene.tell(Inspected{"a", Question::kVersus, "slow", Answer{Versus{.ratio = 0.5}}});
  scene.wish(Ask{Question::kVersus, 8});
  EXPECT_FALSE(scene.state.level.inquiries.at(Question::kVersus).answer);
  scene.pass(0ms);
  EXPECT_EQ(scene.all<Inspect>().back().against, 8);
}

TEST(Inquiry, SaysWhatTheEngineDoesWhileItRuns) {
  Scene scene;
  scene.open();
  scene.wish(Ask{Question::kProfile});
  const InspectProgress ring{"a", Question::kProfile, {.done = 1, .of = 4, .text = "sampling"}};
  scene.tell(ring);
  EXPECT_EQ(inquiry(scene).now.of, 0) << "it waits for its turn";
  scene.pass(0ms);
  scene.tell(ring);
  EXPECT_EQ(inquiry(scene).now.text, "sampling");
}

TEST(Inquiry, LeavesAProjectToTheThreadOfFiles) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"mine"});
  scene.wish(Eject{});
  ASSERT_EQ(scene.all<EjectProject>().size(), 1U);
  EXPECT_EQ(scene.all<EjectProject>()[0].text, "mine");
}

}  // namespace
}  // namespace underpar::client
