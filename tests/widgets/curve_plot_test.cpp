#include "game/widgets/curve_plot.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

CurvePlot growth() {
  const auto number = [](double value) { return fmt::format("{:.0f}", value); };
  return {.x = {.name = "n", .logarithmic = true, .text = number},
          .y = {.name = "time", .logarithmic = true, .text = [](double ns) { return time_text(ns); }},
          .curves = {{"You", Tone::kPlayer, {{16, 256}, {32, 1'024}}, "N²"},
                     {"Par", Tone::kPar, {{16, 160}, {32, 320}, {64, 640}}, "N"}}};
}

TEST(LogTicks, AreDecadesOrFewerThanAllowed) {
  EXPECT_THAT(log_ticks(1, 100, 7), ElementsAre(1, DoubleEq(2), DoubleEq(5), DoubleEq(10), DoubleEq(20),
                                                DoubleEq(50), DoubleEq(100)));
  EXPECT_THAT(log_ticks(1, 100, 3), ElementsAre(1, DoubleEq(10), DoubleEq(100)));
  EXPECT_LE(log_ticks(1e-3, 1e12, 4).size(), 4U);
  EXPECT_THAT(log_ticks(0, 10, 4), IsEmpty());
  EXPECT_THAT(log_ticks(10, 10, 4), IsEmpty());
}

TEST(SpreadLabels, KeepsThemApartAndInOrder) {
  EXPECT_THAT(spread_labels({50, 10}, 20, 0, 100), ElementsAre(50, 10)) << "nothing to move";
  EXPECT_THAT(spread_labels({50, 52, 55}, 20, 0, 100), ElementsAre(50, 70, 90));
  EXPECT_THAT(spread_labels({95, 99}, 20, 0, 100), ElementsAre(80, 100));
}

TEST(CurveTable, HasARowForEachXAndADashWhereACurveHasNoValue) {
  const Table table = curve_table(growth());
  EXPECT_THAT(table.header, ElementsAre("n", "You  N²", "Par  N"));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_THAT(table.rows[1], ElementsAre("32", "1.02 µs", "320 ns"));
  EXPECT_THAT(table.rows[2], ElementsAre("64", "–", "640 ns"));
}

TEST(CurvePlot, NamesItsCurvesAndTellsTheValuesUnderTheMouse) {
  Screen screen;
  const CurvePlot plot = growth();
  const auto content = [&](const Frame& frame) { curve_plot(frame, "scaling", plot, {320, 200}); };
  screen.draw(content, 2);
  EXPECT_TRUE(screen.registry.shows("You  N²"));
  EXPECT_TRUE(screen.registry.shows("Par  N"));
  screen.move_mouse(content, {80, 100});
  EXPECT_TRUE(screen.registry.shows("n 16")) << screen.registry.dump();
}

TEST(CurvePlot, TakesEmptyFlatAndZeroCurves) {
  Screen screen;
  CurvePlot plot = growth();
  plot.curves = {{"Nothing", Tone::kPar, {}, ""}, {"Zero", Tone::kPar, {{0, 0}, {1, 0}}, ""}};
  const auto content = [&](const Frame& frame) { curve_plot(frame, "plot", plot, {320, 200}); };
  screen.draw(content, 2);
  plot.x.logarithmic = false;
  plot.y.logarithmic = false;
  plot.steps = true;
  screen.draw(content, 2);
  EXPECT_TRUE(screen.registry.shows("Zero"));
}

TEST(ToCsv, QuotesWhatWouldBreakARow) {
  const Table table{.header = {"line", "text"}, .rows = {{"1", "f(a, b)"}, {"2", "say \"hi\""}}};
  EXPECT_EQ(to_csv(table), "line,text\r\n1,\"f(a, b)\"\r\n2,\"say \"\"hi\"\"\"\r\n");
}

}  // namespace
}  // namespace underpar::ui
