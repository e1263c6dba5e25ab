#include "game/state/settings.hpp"

#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(Settings, SurviveWritingAndReading) {
  const Settings settings{.ui_scale = 1.5,
                          .theme = "high_contrast",
                          .color_blind = true,
                          .reduced_motion = true,
                          .editor_font_px = 18,
                          .measuring_budget = 5'000ms,
                          .external_editor = "code -g \"%f\":%l µ",
                          .swing_on_save = true,
                          .sound = true,
                          .gamepad = true,
                          .keys = {{"hint", "F9"}}};
  EXPECT_EQ(parse_settings(settings_text(settings)).value(), settings);
}

TEST(Settings, KeepDefaultsForWhatIsMissing) {
  EXPECT_EQ(parse_settings("{}").value(), Settings{});
  EXPECT_EQ(parse_settings(R"({"ui_scale": 2, "of the future": 1})")->ui_scale, 2);
}

TEST(Settings, MoveNumbersIntoTheirRange) {
  const auto settings = parse_settings(
      R"({"ui_scale": 99, "editor_font_px": -1, "measuring_budget_ms": 1e300, "theme": "pink"})");
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->ui_scale, kLargestScale);
  EXPECT_EQ(settings->editor_font_px, kSmallestEditorFont);
  EXPECT_EQ(settings->measuring_budget, kLongestBudget);
  EXPECT_EQ(settings->theme, "dark");
}

TEST(Settings, RefuseBrokenNewerAndWronglyTypedFiles) {
  EXPECT_FALSE(parse_settings("{"));
  EXPECT_FALSE(parse_settings("[]"));
  EXPECT_FALSE(parse_settings(R"({"version": 2})"));
  EXPECT_FALSE(parse_settings(R"({"version": "one"})"));
  EXPECT_FALSE(parse_settings(R"({"keys": {"hint": 9}})"));
  const auto wrong = parse_settings(R"({"ui_scale": "big"})");
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().what, testing::HasSubstr("ui_scale"));
}

TEST(Settings, AreWrittenWhenChangingRests) {
  Scene scene;
  scene.wish(SetSettings{{.ui_scale = 1.2}});
  scene.wish(SetSettings{{.ui_scale = 1.3}});
  scene.pass(300ms);
  ASSERT_EQ(scene.all<SaveSettings>().size(), 1U);
  EXPECT_EQ(scene.all<SaveSettings>()[0].settings.ui_scale, 1.3);
}

TEST(Settings, AreNotWrittenWhenNothingChanged) {
  Scene scene;
  scene.wish(SetSettings{scene.state.settings});
  scene.pass(10s);
  EXPECT_TRUE(scene.all<SaveSettings>().empty());
}

}  // namespace
}  // namespace underpar::client
