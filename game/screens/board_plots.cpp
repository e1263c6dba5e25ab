#include "game/screens/board_plots.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "game/screens/plot_box.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/curve_plot.hpp"
#include "game/widgets/histogram.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

std::vector<ui::HistogramBin> bins_of(const LevelBoard& board, const std::string& nick) {
  const auto own = std::ranges::find(board.places, nick, &BoardPlace::nick);
  std::vector<ui::HistogramBin> bins;
  for (const RatioBin& bin : board.bins) {
    const bool last = bins.size() + 1 == board.bins.size();  // the greatest ratio lies on its border
    bins.push_back({.from = bin.from,
                    .to = bin.to,
                    .count = bin.players,
                    .yours = own != board.places.end() && own->ratio >= bin.from &&
                             (own->ratio < bin.to || (last && own->ratio <= bin.to))});
  }
  return bins;
}

/// One player in the plane of time and what else it costs.
struct Cost {
  const BoardPlace* place;
  double ratio = 0;
  double bytes = 0;

  [[nodiscard]] bool beats(const Cost& other) const {
    return ratio <= other.ratio && bytes <= other.bytes && (ratio < other.ratio || bytes < other.bytes);
  }
};

/// By rising time.
std::vector<Cost> costs_of(const LevelBoard& board, bool of_source) {
  constexpr double kKibibyte = 1024;
  std::vector<Cost> costs;
  for (const BoardPlace& place : board.places) {
    if (of_source) {
      costs.push_back({&place, place.ratio, static_cast<double>(place.source_bytes)});
    } else if (place.peak_kib) {
      costs.push_back({&place, place.ratio, static_cast<double>(*place.peak_kib) * kKibibyte});
    }
  }
  std::ranges::sort(costs, {}, &Cost::ratio);
  return costs;
}

std::vector<Cost> front_of(const std::vector<Cost>& costs) {
  std::vector<Cost> front;
  std::ranges::copy_if(costs, std::back_inserter(front), [&](const Cost& cost) {
    return std::ranges::none_of(costs, [&](const Cost& other) { return other.beats(cost); });
  });
  return front;
}

ui::CurvePlot plot_of(const std::vector<Cost>& costs, const std::vector<Cost>& front,
                      const std::string& nick) {
  constexpr double kKibibyte = 1024;
  const auto points = [](const std::vector<Cost>& all) {
    std::vector<ui::CurvePoint> made;
    std::ranges::transform(all, std::back_inserter(made),
                           [](const Cost& cost) { return ui::CurvePoint{cost.ratio, cost.bytes}; });
    return made;
  };
  std::vector<Cost> own;
  std::ranges::copy_if(costs, std::back_inserter(own),
                       [&](const Cost& cost) { return cost.place->nick == nick; });
  return {
      .x = {.name = "× par", .text = [](double ratio) { return fmt::format("{:.2f}", ratio); }},
      .y = {.name = "bytes", .text = bytes_text, .unit = kKibibyte},
      .curves = {
          {.name = "All", .tone = ui::Tone::kReference, .points = points(costs), .note = {}, .joined = false},
          {.name = "Best", .tone = ui::Tone::kPar, .points = points(front), .note = {}},
          {.name = "You", .tone = ui::Tone::kPlayer, .points = points(own), .note = {}}}};
}

ui::Table front_table(const std::vector<Cost>& front, bool of_source) {
  ui::Table table{.header = {"best", "× par", of_source ? "source" : "memory"}, .rows = {}};
  for (const Cost& cost : front) {
    table.rows.push_back({cost.place->nick, fmt::format("{:.2f}", cost.ratio), bytes_text(cost.bytes)});
  }
  return table;
}

/// The board itself, to copy.
ui::Table board_table(const LevelBoard& board) {
  ui::Table table{
      .header = {"rank", "player", "strokes", "ratio", "ratio_low", "ratio_high", "peak_kib", "source_bytes"},
      .rows = {}};
  for (const BoardPlace& place : board.places) {
    table.rows.push_back({fmt::to_string(place.rank), place.nick, fmt::to_string(place.strokes),
                          fmt::format("{:.4f}", place.ratio), fmt::format("{:.4f}", place.ratio_low),
                          fmt::format("{:.4f}", place.ratio_high),
                          place.peak_kib ? fmt::to_string(*place.peak_kib) : "",
                          fmt::to_string(place.source_bytes)});
  }
  return table;
}

void draw_spread(const ui::Frame& frame, const LevelBoard& board, const std::string& nick,
                 Commands& commands) {
  const auto bins = bins_of(board, nick);
  if (bins.empty()) {
    ui::text_wrapped(frame, "How the ratios spread is shown from five players on.",
                     {ui::Face::kSmall, ui::Tone::kDim});
    return;
  }
  draw_plot(frame,
            {.title = "PLAYERS BY × PAR",
             .name = board.level_id + "-players",
             .height = 150,
             .draw = [&](ImVec2 size) { ui::histogram(frame, "histogram", bins, size); },
             .table = [&bins] { return ui::histogram_table(bins, "players"); },
             .values = [&board] { return board_table(board); }},
            commands);
}

void draw_pareto(const ui::Frame& frame, const LevelBoard& board, const std::string& nick, Commands& commands,
                 LeaderboardView& view) {
  const auto costs = costs_of(board, view.of_source);
  const auto front = front_of(costs);
  const ui::CurvePlot plot = plot_of(costs, front, nick);
  draw_plot(frame,
            {.title = view.of_source ? "TIME AGAINST SOURCE" : "TIME AGAINST MEMORY",
             .name = board.level_id + (view.of_source ? "-source" : "-memory"),
             .height = 190,
             .draw = [&](ImVec2 size) { ui::curve_plot(frame, "pareto", plot, size); },
             .table = [&] { return front_table(front, view.of_source); },
             .values = [&board] { return board_table(board); }},
            commands);
  if (ui::tab(frame, "Memory##pareto", !view.of_source)) {
    view.of_source = false;
  }
  ImGui::SameLine(0, frame.em(2));
  if (ui::tab(frame, "Source##pareto", view.of_source)) {
    view.of_source = true;
  }
}

}  // namespace

void draw_board_plots(const ui::Frame& frame, const LevelBoard& board, const std::string& nick,
                      Commands& commands, LeaderboardView& view) {
  draw_spread(frame, board, nick, commands);
  draw_pareto(frame, board, nick, commands, view);
}

}  // namespace underpar::client
