#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(OtherEditor, ReplacesATextThatWasNotTouchedHere) {
  Scene scene;
  scene.open();
  const auto before = scene.state.level.buffer.replaced;
  scene.tell(SolutionChangedOutside{"a", "theirs"});
  EXPECT_EQ(scene.state.level.buffer.text, "theirs");
  EXPECT_GT(scene.state.level.buffer.replaced, before);
  EXPECT_FALSE(scene.state.level.buffer.in_conflict);
}

TEST(OtherEditor, AsksWhenBothChangedAndSavesNothingMeanwhile) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"mine"});
  scene.tell(SolutionChangedOutside{"a", "theirs"});
  EXPECT_EQ(scene.state.level.buffer.text, "mine");
  ASSERT_TRUE(scene.state.level.buffer.in_conflict);
  ASSERT_EQ(scene.all<SaveAside>().size(), 1U);
  EXPECT_EQ(scene.all<SaveAside>()[0].name, "solution.mine.cpp");
  scene.pass(5s);
  EXPECT_TRUE(scene.all<SaveSolution>().empty());
  scene.wish(Swing{});
  EXPECT_FALSE(scene.state.level.round.in_play());
}

TEST(OtherEditor, KeepsMineAndTheirsAside) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"mine"});
  scene.tell(SolutionChangedOutside{"a", "theirs"});
  scene.wish(SettleConflict{.keep_mine = true});
  ASSERT_EQ(scene.all<SaveSolution>().size(), 1U);
  EXPECT_EQ(scene.all<SaveSolution>()[0].text, "mine");
  EXPECT_EQ(scene.all<SaveAside>().back().text, "theirs");
}

TEST(OtherEditor, TakesTheirsWhenToldSo) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"mine"});
  scene.tell(SolutionChangedOutside{"a", "theirs"});
  scene.wish(SettleConflict{.keep_mine = false});
  EXPECT_EQ(scene.state.level.buffer.text, "theirs");
  EXPECT_FALSE(anything_unsaved(scene.state));
}

TEST(OtherEditor, IsNoConflictWhenBothMadeTheSameEdit) {
  Scene scene;
  scene.open();
  scene.wish(EditSolution{"same"});
  scene.tell(SolutionChangedOutside{"a", "same"});
  EXPECT_FALSE(scene.state.level.buffer.in_conflict);
  EXPECT_FALSE(anything_unsaved(scene.state));
}

TEST(OtherEditor, SwingsOnSaveOnlyWhereThatIsSet) {
  Scene scene;
  scene.open();
  scene.tell(SolutionChangedOutside{"a", "one"});
  EXPECT_TRUE(scene.all<PlayRound>().empty());
  scene.state.settings.swing_on_save = true;
  scene.tell(SolutionChangedOutside{"a", "two"});
  EXPECT_EQ(scene.all<PlayRound>().size(), 1U);
}

TEST(OtherEditor, IsStartedAfterTheTextIsSaved) {
  Scene scene;
  scene.open();
  scene.state.settings.external_editor = "code %f";
  scene.wish(EditSolution{"x"});
  scene.wish(OpenInEditor{.line = 7});
  ASSERT_EQ(scene.files.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<SaveSolution>(scene.files[0]));
  EXPECT_EQ(std::get<StartEditor>(scene.files[1]).line, 7);
}

}  // namespace
}  // namespace underpar::client
