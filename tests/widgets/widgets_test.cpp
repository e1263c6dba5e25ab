#include <gmock/gmock.h>

#include "engine/model/score_lines.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/markdown_view.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/ratio_bar.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/sparkline.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/strip_plot.hpp"
#include "game/widgets/text.hpp"
#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Button, IsPressedByAClickUnlessDisabled) {
  Screen screen;
  int pressed_count = 0;
  std::string why;
  const auto content = [&](const Frame& frame) {
    pressed_count += button(frame, "Swing##here", {.disabled_because = why}) ? 1 : 0;
  };
  screen.draw(content, 2);
  const auto item = screen.registry.find("button:Swing");
  ASSERT_TRUE(item);
  const ImVec2 middle{item->rect.left + 5, item->rect.top + 5};
  screen.click(content, middle);
  EXPECT_EQ(pressed_count, 1);
  why = "The round is being measured.";
  screen.click(content, middle);
  EXPECT_EQ(pressed_count, 1);
  EXPECT_FALSE(screen.registry.find("Swing")->enabled);
  EXPECT_EQ(screen.registry.find("Swing")->text, why);
}

TEST(Fields, KeepTheirValuesInTheRegistry) {
  Screen screen;
  std::string name = "A. Player";
  std::string secret = "birdie";
  bool sound = true;
  int chosen = 1;
  const std::vector<std::string> choices{"g++", "clang++"};
  screen.draw(
      [&](const Frame& frame) {
        EXPECT_FALSE(text_field(frame, "Name", name));
        EXPECT_FALSE(text_field(frame, "Key", secret, {.password = true}));
        EXPECT_FALSE(checkbox(frame, "Sound", sound));
        EXPECT_FALSE(combo(frame, "Compiler", chosen, choices, 200));
      },
      2);
  EXPECT_EQ(screen.registry.find("Name")->text, "A. Player");
  EXPECT_EQ(screen.registry.find("Sound")->text, "on");
  EXPECT_EQ(screen.registry.find("Compiler")->text, "clang++");
  EXPECT_FALSE(screen.registry.shows("birdie")) << "a password is not shown";
}

TEST(Combo, IsChosenFromByClicks) {
  Screen screen;
  int chosen = 0;
  const std::vector<std::string> choices{"light", "dark"};
  const auto content = [&](const Frame& frame) { (void)combo(frame, "Theme", chosen, choices, 200); };
  const auto click = [&](const char* label) {
    const auto item = screen.registry.find(label);
    ASSERT_TRUE(item) << screen.registry.dump();
    screen.click(content, {item->rect.left + 5, item->rect.top + 5});
    screen.draw(content, 3);
  };
  screen.draw(content, 2);
  click("Theme");
  click("choice:dark");
  EXPECT_EQ(chosen, 1);
}

TEST(CutToWidth, EndsInAnEllipsisAndNeverInHalfACharacter) {
  Screen screen;
  screen.draw([](const Frame& frame) {
    EXPECT_EQ(cut_to_width(frame, "short", 500, Face::kBody), "short");
    const std::string text = "µµµµµµµµµµµµ";
    for (float width = 0; width < 120; width += 3) {
      const auto cut = cut_to_width(frame, text, width, Face::kBody);
      EXPECT_TRUE(cut == text || cut.ends_with("…"));
      EXPECT_EQ((cut == text ? cut : cut.substr(0, cut.size() - 3)).size() % 2, 0U);
    }
    EXPECT_EQ(cut_to_width(frame, {}, 10, Face::kBody), "");
  });
}

TEST(Texts, TakeEmptyViews) {
  Screen screen;
  screen.draw([](const Frame& frame) {
    text(frame, {});
    text_wrapped(frame, {});
    text_cut(frame, {}, 10);
    text_at(frame, *ImGui::GetWindowDrawList(), {0, 0}, {});
    step_row(frame, StepState::kDone, {}, {});
    pill(frame, {});
    key_caps(frame, {});
    draw_markdown(frame, {});
    sparkline(frame, "empty", {});
    strip_plot(frame, "none", {}, {200, 80});
    ratio_bar(frame, "unknown", {}, {}, {200, 0});
  });
}

TEST(MarkShape, TellsScoresApartByForm) {
  EXPECT_EQ(mark_shape(-4).circles, 3);
  EXPECT_EQ(mark_shape(kAlbatross).circles, 3);
  EXPECT_EQ(mark_shape(kEagle).circles, 2);
  EXPECT_EQ(mark_shape(kBirdie).circles, 1);
  EXPECT_EQ(mark_shape(kPar).circles + mark_shape(kPar).squares, 0);
  EXPECT_EQ(mark_shape(kBogey).squares, 1);
  EXPECT_EQ(mark_shape(kPickedUp).squares, 2);
  EXPECT_EQ(strokes_text(-2), "-2");
  EXPECT_EQ(strokes_text(0), "E");
  EXPECT_EQ(strokes_text(1), "+1");
}

TEST(StripTable, TellsWhatThePlotShows) {
  const std::vector<double> you{1e6, 2e6, 3e6};
  const std::vector<StripSeries> series{{.name = "You", .ns = you}, {.name = "Par", .ns = {}}};
  const auto table = strip_table(series);
  EXPECT_THAT(table.header, ElementsAre("", "You", "Par"));
  EXPECT_THAT(table.rows[0], ElementsAre("Times", "3", "0"));
  EXPECT_THAT(table.rows[1], ElementsAre("Median", "2.00 ms", "–"));
  EXPECT_THAT(to_text(table), testing::HasSubstr("Greatest        3.00 ms    –\n"));
}

TEST(StripRange, LeavesOutWhatIsFarOut) {
  std::vector<double> ns;
  for (int i = 0; i < 100; ++i) {
    ns.push_back(1000 + i);
  }
  ns.push_back(50'000);
  const std::vector<StripSeries> series{{.name = "You", .ns = ns}};
  const auto range = strip_range(series);
  EXPECT_LT(range.low, 1000);
  EXPECT_GT(range.high, 1099);
  EXPECT_LT(range.high, 2000);
}

TEST(StripRange, HasAWidthForEqualTimes) {
  const std::vector<double> ns{5, 5, 5};
  const std::vector<StripSeries> series{{.name = "You", .ns = ns}};
  EXPECT_LT(strip_range(series).low, strip_range(series).high);
  EXPECT_LT(strip_range({}).low, strip_range({}).high);
}

TEST(RatioTable, MarksTheScoreOfTheRatio) {
  const ScoreLines lines;
  EXPECT_EQ(strokes_of_ratio(lines, 0.2), kAlbatross);
  EXPECT_EQ(strokes_of_ratio(lines, 0.75), kBirdie) << "on the line counts as within";
  EXPECT_EQ(strokes_of_ratio(lines, 0.76), kPar);
  EXPECT_EQ(strokes_of_ratio(lines, 9), kPickedUp);
  const auto table = ratio_table(lines, {.ratio = 0.7, .low = 0.6, .high = 0.8});
  ASSERT_THAT(table.rows, SizeIs(8));
  EXPECT_THAT(table.rows[2], ElementsAre("Birdie", "0.75", "0.70"));
  EXPECT_THAT(table.rows[3], ElementsAre("Par", "1.10", ""));
}

TEST(Chord, IsReadAndWritten) {
  for (const auto* text : {"Ctrl+Enter", "Alt+Up", "F12", "Ctrl+Shift+Z", "Ctrl+/", "0", "Keypad Enter"}) {
    const auto chord = parse_chord(text);
    ASSERT_TRUE(chord) << text;
    EXPECT_EQ(to_text(*chord), text);
  }
  EXPECT_EQ(parse_chord(" ctrl + enter ").value(), parse_chord("Ctrl+Enter").value());
  EXPECT_THAT(parse_chord("Hyper+A").error().what, testing::HasSubstr("\"hyper\""));
  EXPECT_FALSE(parse_chord("Ctrl+"));
  EXPECT_FALSE(parse_chord(""));
}

TEST(Fonts, HaveEveryGlyphTheGameUses) {
  const auto files = find_font_files();
  if (files.regular.empty() || files.mono.empty()) {
    GTEST_SKIP() << "Inter and JetBrains Mono are not installed.";
  }
  const Screen screen{1, files};
  for (const unsigned code :
       {0xD7U,   0x2013U, 0x2026U, 0xB5U,   0xB7U,   0x2264U, 0x2265U, 0x2212U, 0x2190U, 0x2192U, 0x2191U,
        0x2193U, 0x2713U, 0x2717U, 0x25CFU, 0x25CBU, 0xB2U,   0x2076U, 0x3B1U,  0x3C3U,  0xDFU}) {
    EXPECT_NE(screen.look.fonts.body->FindGlyphNoFallback(static_cast<ImWchar>(code)), nullptr)
        << std::hex << code;
    if (code != 0x25CBU) {  // JetBrains Mono has no ring
      EXPECT_NE(screen.look.fonts.code->FindGlyphNoFallback(static_cast<ImWchar>(code)), nullptr)
          << std::hex << code;
    }
  }
}

TEST(Fonts, NeverTakeALookAlike) {
  EXPECT_EQ(find_font_files("No Such Family").mono, "");
}

/// A screen full of everything, at several scales.
class AtScale : public testing::TestWithParam<float> {};

constexpr const char* kLesson =
    "# Row by Row\n\nThe `column_sums_of_a_large_matrix_in_row_major_order()` **walks** *down*.\n\n"
    "- one `#pragma omp parallel for schedule(static)`\n- two\n  1. three\n\n"
    "```cpp\nfor (std::size_t r = 0; r < rows; ++r) out[c] += m[r * cols + c];\n```\n\n> hint\n\n"
    "| n | time | what happens |\n|---|---|---|\n| 4096 | 100 ms | misses in the cache |\n\n"
    "See [the book](https://en.algorithmica.org/hpc/a/very/long/address/without/blanks/).\n";

TEST_P(AtScale, NothingOverlapsOrIsCutOff) {
  Screen screen{GetParam(), find_font_files()};
  const auto lesson = parse_markdown(kLesson);
  const std::vector<double> you{1.1e6, 1.2e6, 1.15e6, 1.3e6, 9e6};
  const std::vector<StripSeries> series{{.name = "You", .ns = you},
                                        {.name = "Par", .tone = Tone::kPar, .ns = you}};
  screen.draw(
      [&](const Frame& frame) {
        {
          const Panel panel{frame, "lesson", {frame.em(280), 0}};
          draw_markdown(frame, lesson);
        }
        ImGui::SameLine();
        const Panel panel{frame, "right", {frame.em(356), 0}};
        EXPECT_FALSE(tab(frame, "Runs", true));
        ImGui::SameLine();
        EXPECT_FALSE(tab(frame, "Scaling", false));
        strip_plot(frame, "runs", series, {0, frame.em(150)});
        ratio_bar(frame, "ratio", {}, {.ratio = 0.9, .low = 0.88, .high = 0.93}, {0, 0});
        draw_table(frame, "times", strip_table(series));
        step_row(frame, StepState::kRunning, "Measured",
                 "100 pairs on a quiet machine, and a long explanation");
        EXPECT_FALSE(button(frame, "Next hole", {.primary = true, .size = {-1, 0}}));
      },
      3);
  EXPECT_THAT(screen.registry.overlaps(), IsEmpty());
}

TEST_P(AtScale, ALessonGrowsTallerWhenItGetsNarrower) {
  Screen screen{GetParam()};
  const auto lesson = parse_markdown(kLesson);
  float last = 0;
  for (const float width : {900.0F, 500.0F, 280.0F, 150.0F}) {
    float height = 0;
    screen.draw(
        [&](const Frame& frame) { height = draw_markdown(frame, lesson, {.width = frame.em(width)}); });
    EXPECT_GE(height, last);
    last = height;
  }
}

TEST_P(AtScale, LengthsAreWholePixels) {
  Look look;
  look.scale = GetParam();
  EXPECT_EQ(look.em(0), 0);
  EXPECT_GE(look.em(0.3F), 1);
  EXPECT_EQ(look.em(10), std::round(10 * GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Scales, AtScale, testing::Values(0.8F, 1.0F, 1.5F, 2.5F));

}  // namespace
}  // namespace underpar::ui
