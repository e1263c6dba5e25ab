#include "game/widgets/theme.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace underpar::ui {
namespace {

using testing::HasSubstr;

std::string file_text(const std::string& name) {
  std::ifstream file{std::string{UNDERPAR_SOURCE_DIR} + "/assets/themes/" + name + ".json"};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Theme, ReadsColorsByRole) {
  const auto theme = parse_theme(R"({"name": "night", "dark": false, "colors": {"over": "#102aFf"}})");
  ASSERT_TRUE(theme);
  EXPECT_EQ(theme->name, "night");
  EXPECT_FALSE(theme->dark);
  EXPECT_EQ(theme->over, (Color{0x10, 0x2A, 0xFF}));
  EXPECT_EQ(theme->text, Theme{}.text) << "roles left out keep the built-in colour";
}

TEST(Theme, AppliesTheColorBlindPaletteOnlyWhenAsked) {
  const auto* const text = R"({"colors": {"over": "#000001"}, "color_blind": {"over": "#000002"}})";
  EXPECT_EQ(parse_theme(text)->over, rgb(1));
  EXPECT_EQ(parse_theme(text, {.color_blind = true})->over, rgb(2));
}

TEST(Theme, NamesWhatIsWrongInAFile) {
  EXPECT_THAT(parse_theme("{").error().what, HasSubstr("not valid JSON"));
  EXPECT_THAT(parse_theme("").error().what, HasSubstr("not valid JSON"));
  EXPECT_THAT(parse_theme(R"({"colors": {"text": "#12345"}})").error().what, HasSubstr("\"text\""));
  EXPECT_THAT(parse_theme(R"({"colors": {"text": "#12345G"}})").error().what, HasSubstr("\"text\""));
  EXPECT_THAT(parse_theme(R"({"colors": {"text": 7}})").error().what, HasSubstr("\"text\""));
  EXPECT_THAT(parse_theme(R"({"colors": {"txet": "#123456"}})").error().what, HasSubstr("\"txet\""));
  EXPECT_THAT(parse_theme(R"({"colors": []})").error().what, HasSubstr("not an object"));
}

TEST(Contrast, IsThatOfTheStandard) {
  EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 1e-9);
  EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.48, 0.01);
  EXPECT_DOUBLE_EQ(contrast(rgb(0x123456), rgb(0x123456)), 1.0);
}

TEST(Themes, TheDarkFileIsTheBuiltInTheme) {
  const auto theme = parse_theme(file_text("dark"));
  ASSERT_TRUE(theme) << theme.error().what;
  EXPECT_EQ(theme->faint, Theme{}.faint);
  EXPECT_EQ(theme->primary, Theme{}.primary);
  EXPECT_EQ(theme->code_comment, Theme{}.code_comment);
  EXPECT_EQ(theme->water, Theme{}.water);
}

class ThemeFile : public testing::TestWithParam<std::tuple<const char*, bool>> {
 protected:
  Theme theme() const {
    const auto [name, color_blind] = GetParam();
    const auto read = parse_theme(file_text(name), {.color_blind = color_blind});
    EXPECT_TRUE(read) << read.error().what;
    return read.value_or(Theme{});
  }
};

constexpr double kReadable = 4.5;

TEST_P(ThemeFile, KeepsTextReadableOnEveryGround) {
  const auto t = theme();
  for (const Color ground : {t.background, t.panel, t.raised, t.editor}) {
    for (const Color text : {t.text, t.dim, t.faint, t.accent, t.par, t.player, t.over, t.reference}) {
      EXPECT_GE(contrast(text, ground), kReadable) << std::hex << ImU32{text} << " on " << ImU32{ground};
    }
  }
  EXPECT_GE(contrast(t.text, t.hover), kReadable);
  EXPECT_GE(contrast(t.dim, t.hover), kReadable);
}

TEST_P(ThemeFile, KeepsCodeReadable) {
  const auto t = theme();
  for (const Color ground : {t.editor, t.editor_line}) {
    for (const Color code : {t.code_plain, t.code_keyword, t.code_type, t.code_number, t.code_string,
                             t.code_comment, t.code_preprocessor, t.code_punctuation, t.code_call}) {
      EXPECT_GE(contrast(code, ground), kReadable) << std::hex << ImU32{code} << " on " << ImU32{ground};
    }
  }
}

TEST_P(ThemeFile, KeepsCodeReadableOnTheGroundOfALine) {
  const auto t = theme();
  constexpr float kShare = kGroundAlpha / 255.0F;
  for (const Color tint : {t.over, t.player, t.par, t.accent, t.code_preprocessor, t.code_type}) {
    const Color ground = mixed(t.editor, tint, kShare);
    for (const Color code : {t.code_plain, t.code_keyword, t.code_type, t.code_number, t.code_string,
                             t.code_comment, t.code_preprocessor, t.code_punctuation, t.code_call}) {
      EXPECT_GE(contrast(code, ground), kReadable) << std::hex << ImU32{code} << " on " << ImU32{tint};
    }
    EXPECT_GE(contrast(t.dim, mixed(t.panel, tint, kShare)), kReadable) << std::hex << ImU32{tint};
  }
}

TEST_P(ThemeFile, KeepsInkReadableOnFills) {
  const auto t = theme();
  for (const Color fill : {t.accent, t.par, t.player, t.over}) {
    EXPECT_GE(contrast(t.ink, fill), kReadable) << std::hex << ImU32{fill};
  }
  for (const Color fill : {t.primary, t.primary_hover, t.primary_active}) {
    EXPECT_GE(contrast(t.on_primary, fill), kReadable) << std::hex << ImU32{fill};
  }
}

INSTANTIATE_TEST_SUITE_P(All, ThemeFile,
                         testing::Combine(testing::Values("dark", "light", "high-contrast"),
                                          testing::Bool()));

}  // namespace
}  // namespace underpar::ui
