#include "game/screens/memory_tab.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/model/resource_text.hpp"
#include "game/screens/inquiry_view.hpp"
#include "game/screens/plot_box.hpp"
#include "game/widgets/curve_plot.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr std::size_t kMostLines = 6;
constexpr double kKibibyte = 1'024;

std::string bytes_of(std::int64_t bytes) {
  return bytes_text(static_cast<double>(bytes));
}

ui::CurvePlot plot_of(const HeapProfile& heap) {
  const auto peak = static_cast<double>(heap.peak_bytes);
  const double mebibyte = kKibibyte * kKibibyte;
  const double unit = peak < kKibibyte ? 1 : peak < mebibyte ? kKibibyte : mebibyte;
  ui::CurvePlot plot{
      .x = {.name = "Allocations and releases", .text = [](double x) { return fmt::format("{:.0f}", x); }},
      .y = {.name = "live", .text = bytes_text, .unit = unit},
      .steps = true,
      .curves = {{.name = "You", .tone = ui::Tone::kPlayer, .points = {}, .note = {}}}};
  std::vector<ui::CurvePoint>& points = plot.curves[0].points;
  for (const std::int64_t live : heap.live_bytes) {
    points.push_back({static_cast<double>(points.size()) * static_cast<double>(heap.events_per_point),
                      static_cast<double>(live)});
  }
  return plot;
}

ui::Table live_table(const HeapProfile& heap) {
  ui::Table table{.header = {"allocations_and_releases", "live_bytes"}, .rows = {}};
  for (std::size_t i = 0; i < heap.live_bytes.size(); ++i) {
    table.rows.push_back({std::to_string(i * static_cast<std::size_t>(heap.events_per_point)),
                          std::to_string(heap.live_bytes[i])});
  }
  return table;
}

void draw_sums(const ui::Frame& frame, const HeapProfile& heap) {
  ui::text(frame, fmt::format("{} at most", bytes_of(heap.peak_bytes)), {ui::Face::kSemi, ui::Tone::kText});
  ui::text_wrapped(frame,
                   fmt::format("{} blocks, {} in all, in one call with n = {}.", heap.allocations,
                               bytes_of(heap.bytes), heap.n),
                   {ui::Face::kSmall, ui::Tone::kDim});
  if (heap.leaked_bytes > 0) {
    ui::text_wrapped(frame, fmt::format("{} were never given back.", bytes_of(heap.leaked_bytes)),
                     {ui::Face::kSmall, ui::Tone::kOver});
  }
}

void draw_goal(const ui::Frame& frame, const Level& level, const std::optional<Record>& last) {
  if (!level.second_goal) {
    return;
  }
  const bool measured = last && last->verdict.second_goal;
  const bool reached = measured && last->verdict.second_goal->reached();
  ui::text_wrapped(frame,
                   measured ? goal_result_text(*level.second_goal, *last->verdict.second_goal)
                            : goal_text(*level.second_goal),
                   {ui::Face::kSmall, reached ? ui::Tone::kAccent : ui::Tone::kPar});
}

void draw_sites(const ui::Frame& frame, const HeapProfile& heap, LevelView& view) {
  ui::gap(frame, 6);
  ui::section(frame, "THE LINES THAT ASK FOR IT");
  for (std::size_t i = 0; i < std::min(heap.lines.size(), kMostLines); ++i) {
    const HeapLine& line = heap.lines[i];
    draw_line_link(frame, {line.line, bytes_of(line.bytes), line.text}, view);
    ui::text_wrapped(
        frame,
        fmt::format(
            "{} block{}, {} at the peak{}", line.allocations, line.allocations == 1 ? "" : "s",
            bytes_of(line.at_peak_bytes),
            line.leaked_bytes > 0 ? fmt::format(", {} leaked", bytes_of(line.leaked_bytes)) : std::string{}),
        {ui::Face::kSmall, ui::Tone::kDim});
  }
  if (heap.lines.empty()) {
    ui::text(frame, "None: it does without the heap.", {ui::Face::kBody, ui::Tone::kDim});
  }
}

}  // namespace

void draw_memory(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 LevelView& view) {
  const Answer* answer = draw_inquiry(frame, state, Question::kHeap, commands);
  if (answer == nullptr) {
    return;
  }
  const HeapProfile& heap = std::get<HeapProfile>(*answer);
  draw_sums(frame, heap);
  draw_goal(frame, hole.level, state.level.last);
  const ui::CurvePlot plot = plot_of(heap);
  draw_plot(frame,
            {.title = "LIVE BYTES",
             .name = state.level.id + "-heap",
             .height = 180,
             .draw = [&](ImVec2 size) { ui::curve_plot(frame, "heap", plot, size); },
             .table = [&plot] { return ui::curve_table(plot); },
             .values = [&heap] { return live_table(heap); }},
            commands);
  ui::text(frame, "across: allocations and releases so far", {ui::Face::kSmall, ui::Tone::kDim});
  draw_sites(frame, heap, view);
}

std::vector<ui::LineTint> heap_tints(const ui::Theme& theme, const LevelState& level) {
  const Answer* answer = fresh_answer(level, Question::kHeap);
  std::vector<ui::LineTint> tints;
  if (answer == nullptr) {
    return tints;
  }
  const HeapProfile& heap = std::get<HeapProfile>(*answer);
  for (const HeapLine& line : heap.lines) {
    const double share =
        static_cast<double>(line.bytes) / static_cast<double>(std::max<std::int64_t>(heap.bytes, 1));
    tints.push_back({.line = line.line - 1,
                     .color = theme.player,
                     .strength = static_cast<float>(share),
                     .margin = fmt::format("{:.0f} %", 100 * share)});
  }
  return tints;
}

}  // namespace underpar::client
