#include <gtest/gtest.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

AskHelp names_at(TextPlace at) {
  return {.help = Help::kNames, .at = at};
}

/// A hole whose first edit has shown the server the text.
Scene edited() {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"v."});
  scene.pass(kSaveAfterRest);
  scene.tell(SolutionSaved{"a", "v."});
  scene.language.clear();
  return scene;
}

TEST(Assistance, ShowsTheServerTheTextWithTheFirstEditAlone) {
  Scene scene;
  scene.open();
  scene.pass(0ms);
  EXPECT_TRUE(scene.language.empty());
  scene.wish(EditSolution{"v"});
  scene.wish(EditSolution{"v."});
  scene.pass(kSaveAfterRest);
  ASSERT_EQ(scene.all<AskServer>().size(), 1U);
  EXPECT_EQ(scene.all<AskServer>()[0].help, Help::kNothing);
  EXPECT_EQ(scene.all<AskServer>()[0].text, "v.");
}

TEST(Assistance, AsksAboutTheTextInTheEditor) {
  Scene scene = edited();
  scene.wish(names_at({0, 2}));
  scene.pass(0ms);
  ASSERT_EQ(scene.all<AskServer>().size(), 1U);
  EXPECT_EQ(scene.all<AskServer>()[0].at, (TextPlace{0, 2}));
  scene.pass(1s);
  EXPECT_EQ(scene.all<AskServer>().size(), 1U);
}

TEST(Assistance, AsksAboutAWordOnlyAfterTheMouseHasRested) {
  Scene scene = edited();
  scene.wish(AskHelp{.help = Help::kSignature, .at = {0, 0}, .patience = 400ms});
  scene.pass(399ms);
  EXPECT_TRUE(scene.language.empty());
  EXPECT_EQ(next_due(scene.state), scene.now + 1ms);
  scene.pass(1ms);
  EXPECT_EQ(scene.all<AskServer>().size(), 1U);
}

TEST(Assistance, KeepsTheAnswerToTheLastQuestionOnly) {
  Scene scene = edited();
  scene.wish(names_at({0, 2}));
  const auto first = scene.state.level.assistance.asked;
  scene.wish(names_at({0, 2}));
  scene.tell(Helped{.level_id = "a", .asked = first, .names = {{"old", "old"}}, .signature = {}});
  EXPECT_TRUE(scene.state.level.assistance.names.empty());
  scene.tell(Helped{.level_id = "a", .asked = first + 1, .names = {{"new", "new"}}, .signature = {}});
  ASSERT_EQ(scene.state.level.assistance.names.size(), 1U);
  EXPECT_EQ(scene.state.level.assistance.answered, first + 1);
}

TEST(Assistance, StandsStillBesideARoundAndGoesOnAfterIt) {
  Scene scene = edited();
  scene.wish(Swing{});
  scene.pass(0ms);
  ASSERT_EQ(scene.all<HoldServer>().size(), 1U);
  EXPECT_TRUE(scene.all<HoldServer>()[0].still);
  scene.wish(names_at({0, 2}));
  scene.pass(1s);
  EXPECT_TRUE(scene.all<AskServer>().empty());
  scene.tell(RoundFailed{"a", {"It failed.", ""}});
  scene.pass(0ms);
  ASSERT_EQ(scene.all<HoldServer>().size(), 2U);
  EXPECT_FALSE(scene.all<HoldServer>()[1].still);
}

TEST(Assistance, StandsStillBesideARoundThatWasLeftBehind) {
  Scene scene = edited();
  scene.tell(SolutionSaved{"a", "v."});
  scene.wish(Swing{});
  scene.wish(OpenLevel{"b"});
  scene.pass(0ms);
  EXPECT_TRUE(scene.state.server_still);
}

}  // namespace
}  // namespace underpar::client
