#include "game/widgets/registry.hpp"

#include <gmock/gmock.h>

namespace underpar::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Item item(std::string kind, std::string label, Rect rect) {
  return {.kind = std::move(kind), .label = std::move(label), .rect = rect, .seen = rect, .clickable = true};
}

Registry holding(std::vector<Item> items) {
  Registry registry;
  for (auto& each : items) {
    registry.add(std::move(each));
  }
  return registry;
}

TEST(Registry, FindsByWholeLabel) {
  const auto registry =
      holding({item("button", "Tee off", {0, 0, 10, 10}), item("tab", "Tee", {0, 20, 10, 30})});
  EXPECT_EQ(registry.find("Tee off")->kind, "button");
  EXPECT_EQ(registry.find("Tee")->kind, "tab");
  EXPECT_THAT(registry.find("Tee o").error().what, HasSubstr("\"Tee o\""));
}

TEST(Registry, RefusesAnAmbiguousLabelUnlessTheKindTellsThemApart) {
  const auto registry = holding({item("button", "Runs", {0, 0, 9, 9}), item("tab", "Runs", {0, 20, 9, 29})});
  EXPECT_THAT(registry.find("Runs").error().what, HasSubstr("2 items"));
  EXPECT_EQ(registry.find("tab:Runs")->rect.top, 20);
}

TEST(Registry, SpeaksWhatIsInSightInOrder) {
  Item closed = item("button", "Swing", {0, 0, 9, 9});
  closed.enabled = false;
  closed.text = "The level is still loading.";
  Item hidden = item("button", "Away", {0, 0, 9, 9});
  hidden.seen = {};
  Item words = item("text", "Birdie", {0, 9, 9, 19});
  EXPECT_EQ(holding({closed, hidden, words}).spoken(),
            "Swing, button, not now: The level is still loading.\nBirdie\n");
}

TEST(Registry, FindsALabelWithAColon) {
  const auto registry = holding({item("button", "Par: 4", {0, 0, 9, 9})});
  EXPECT_TRUE(registry.find("Par: 4"));
  EXPECT_TRUE(registry.find("button:Par: 4"));
}

TEST(Registry, DoesNotFindWhatIsScrolledAwayOrOnlyText) {
  auto hidden = item("button", "Swing", {0, 0, 9, 9});
  hidden.seen = {.left = 0, .top = 9, .right = 9, .bottom = 9};
  auto text = item("text", "Par", {0, 0, 9, 9});
  text.clickable = false;
  const auto registry = holding({hidden, text});
  EXPECT_FALSE(registry.find("Swing"));
  EXPECT_FALSE(registry.find("Par"));
  EXPECT_FALSE(registry.shows("Swing"));
  EXPECT_TRUE(registry.shows("Pa"));
}

TEST(Registry, ShowsTheTextOfAField) {
  auto field = item("field", "Name", {0, 0, 9, 9});
  field.text = "A. Player";
  EXPECT_TRUE(holding({field}).shows("Player"));
}

TEST(Registry, ComplainsAboutClickableItemsThatCross) {
  auto popup = item("button", "C", {0, 0, 100, 100});
  popup.layer = 7;
  const auto registry = holding({item("button", "A", {0, 0, 20, 10}), item("button", "B", {15, 0, 30, 10}),
                                 item("button", "Next to A", {0, 10, 20, 20}), popup});
  EXPECT_THAT(registry.overlaps(), ElementsAre("button \"A\" and button \"B\" overlap."));
}

TEST(Registry, ComplainsAboutTextCutOffAtTheSide) {
  auto text = item("text", "A long line", {0, 0, 100, 10});
  text.clickable = false;
  text.seen.right = 60;
  EXPECT_THAT(holding({text}).overlaps(), ElementsAre(HasSubstr("cut off")));
}

TEST(Registry, ComplainsAboutTextsThatCrossAndNotAboutLinesBelowEachOther) {
  const auto words = [](const char* label, Rect rect) {
    auto text = item("text", label, rect);
    text.clickable = false;
    return text;
  };
  const auto registry =
      holding({words("A", {0, 0, 20, 10}), words("B", {15, 0, 30, 10}), words("Below A", {0, 8, 14, 18})});
  EXPECT_THAT(registry.overlaps(), ElementsAre("text \"A\" and text \"B\" overlap."));
}

TEST(Registry, ComplainsAboutTextCutOffBelowWhereNothingScrolls) {
  auto text = item("text", "Low", {0, 0, 20, 10});
  text.clickable = false;
  text.seen.bottom = 5;
  EXPECT_THAT(holding({text}).overlaps(), ElementsAre("The text \"Low\" is cut off below."));
  text.scrolls = true;
  EXPECT_THAT(holding({text}).overlaps(), IsEmpty());
}

TEST(Registry, ForgetsTheFrameBeforeAndRecordsOnlyWhenOn) {
  auto registry = holding({item("button", "A", {0, 0, 9, 9})});
  registry.begin_frame();
  EXPECT_THAT(registry.items(), IsEmpty());
  registry.set_recording(false);
  registry.add(item("button", "B", {0, 0, 9, 9}));
  EXPECT_THAT(registry.items(), IsEmpty());
}

TEST(Registry, DumpsALinePerVisibleItem) {
  auto off = item("button", "Swing", {5, 6, 25, 16});
  off.enabled = false;
  EXPECT_THAT(holding({off}).dump(), HasSubstr("Swing (disabled)\n"));
}

TEST(Registry, ALabelEndsBeforeItsId) {
  EXPECT_EQ(visible_label("Swing##level"), "Swing");
  EXPECT_EQ(visible_label("##only"), "");
}

}  // namespace
}  // namespace underpar::ui
