#include "game/widgets/strip_plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "game/widgets/axis.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/summary.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr int kViolinPoints = 96;
constexpr double kFarOut = 3;     ///< middle halves' widths beyond the quartiles (Tukey 1977, "far out")
constexpr double kBreath = 0.06;  ///< empty share of the axis on each side

/// The plot's box and its axis.
struct Area {
  ImVec2 top_left;
  ImVec2 bottom_right;
  float axis_left = 0;
  float axis_top = 0;
  StripRange range;

  [[nodiscard]] float x_of(double ns) const {
    const double share = (ns - range.low) / (range.high - range.low);
    return axis_left + static_cast<float>(share) * (bottom_right.x - axis_left);
  }
  [[nodiscard]] double ns_at(float x) const {
    return std::lerp(range.low, range.high, (x - axis_left) / (bottom_right.x - axis_left));
  }
};

/// Where dot number i sits across its row, in [-1, 1]: spread evenly and the same in each frame
/// (multiples of the golden ratio, Knuth vol. 3, 6.4).
float scatter(std::size_t i) {
  const double turn = static_cast<double>(i) * 0.6180339887498949;
  return static_cast<float>(2 * (turn - std::floor(turn)) - 1);
}

void draw_axis(const Frame& frame, ImDrawList& draw_list, const Area& area) {
  const auto unit = time_unit_for(area.range.high);
  const float room = area.bottom_right.x - area.axis_left;
  const float label = text_size(frame, time_text(area.range.high, unit, 2), Face::kSmall).x;
  const int most = std::max(2, static_cast<int>(room / (label + frame.em(14))));
  const auto ticks = round_ticks(area.range.low * unit.per_ns, area.range.high * unit.per_ns, most);
  for (const double value : ticks.at) {
    const double ns = value / unit.per_ns;
    const float x = std::round(area.x_of(ns));
    draw_list.AddRectFilled({x, area.top_left.y}, {x + frame.em(1), area.axis_top},
                            frame.theme().border.with_alpha(150));
    const auto text = time_text(ns, unit, ticks.decimals);
    const float half = text_size(frame, text, Face::kSmall).x / 2;
    // Labels at the ends stay inside the box.
    const float middle = std::clamp(x, area.axis_left + half, area.bottom_right.x - half);
    text_at(frame, draw_list, {middle, area.axis_top + frame.em(4)}, text,
            {.face = Face::kSmall, .tone = Tone::kFaint}, {0.5F, 0});
  }
}

void draw_violin(ImDrawList& draw_list, const Area& area, const StripSeries& series, float middle, float half,
                 Color color) {
  const auto heights = density(series.ns, area.range.low, area.range.high, kViolinPoints);
  const float step = (area.bottom_right.x - area.axis_left) / (kViolinPoints - 1);
  for (std::size_t i = 0; i + 1 < heights.size(); ++i) {
    const float first = static_cast<float>(heights[i]) * half;
    const float second = static_cast<float>(heights[i + 1]) * half;
    if (first + second < 0.5F) {
      continue;
    }
    const float x = area.axis_left + static_cast<float>(i) * step;
    draw_list.AddQuadFilled({x, middle - first}, {x + step, middle - second}, {x + step, middle + second},
                            {x, middle + first}, color.with_alpha(56));
  }
}

/// Dots inside the axis; the others gather in small triangles at its ends with their number.
void draw_dots(const Frame& frame, ImDrawList& draw_list, const Area& area, const StripSeries& series,
               float middle, float half, Color color) {
  int below = 0;
  int above = 0;
  const float radius = std::max(1.5F, 2.1F * frame.look.scale);
  for (std::size_t i = 0; i < series.ns.size(); ++i) {
    const double ns = series.ns[i];
    below += ns < area.range.low ? 1 : 0;
    above += ns > area.range.high ? 1 : 0;
    if (ns >= area.range.low && ns <= area.range.high) {
      draw_list.AddCircleFilled({area.x_of(ns), middle + scatter(i) * half * 0.5F}, radius,
                                color.with_alpha(150), 8);
    }
  }
  const TextStyle style{.face = Face::kSmall, .tone = series.tone};
  if (above > 0) {
    text_at(frame, draw_list, {area.bottom_right.x, middle}, fmt::format("+{} →", above), style, {1, 0.5F});
  }
  if (below > 0) {
    text_at(frame, draw_list, {area.axis_left, middle}, fmt::format("← +{}", below), style, {0, 0.5F});
  }
}

void draw_median(const Frame& frame, ImDrawList& draw_list, const Area& area, const Summary& summary,
                 float middle, float half, Color color) {
  const float low = area.x_of(std::max(summary.median_low, area.range.low));
  const float high = area.x_of(std::min(summary.median_high, area.range.high));
  draw_list.AddRectFilled({low, middle - half * 0.72F}, {std::max(high, low + 1), middle + half * 0.72F},
                          color.with_alpha(90), 2);
  const float x = area.x_of(summary.median);
  const float stroke = std::max(2.0F, frame.em(3) * 0.9F);
  draw_list.AddRectFilled({x - stroke / 2, middle - half * 0.9F}, {x + stroke / 2, middle + half * 0.9F},
                          color, 1);
}

std::string hover_text(const StripSeries& series, const Summary& summary, double ns) {
  return fmt::format(
      "{}: here {}\nMedian {}\n95 % interval of the median {} – {}\nMiddle half {} – {}\n{} times, from {} "
      "to {}",
      series.name, time_text(ns), time_text(summary.median), time_text(summary.median_low),
      time_text(summary.median_high), time_text(summary.lower_quartile), time_text(summary.upper_quartile),
      summary.count, time_text(summary.least), time_text(summary.greatest));
}

}  // namespace

StripRange strip_range(std::span<const StripSeries> series) {
  StripRange range{.low = std::numeric_limits<double>::max(), .high = 0};
  for (const auto& each : series) {
    const auto summary = summarize(each.ns);
    if (summary.count == 0) {
      continue;
    }
    const double reach = kFarOut * (summary.upper_quartile - summary.lower_quartile);
    range.low = std::min(range.low, std::max(summary.least, summary.lower_quartile - reach));
    range.high = std::max(range.high, std::min(summary.greatest, summary.upper_quartile + reach));
  }
  if (range.low > range.high) {
    return {};
  }
  // Times that are all alike still get an axis around them.
  const double breath = std::max(kBreath * (range.high - range.low), std::max(range.high, 1.0) * 1e-3);
  return {.low = std::max(0.0, range.low - breath), .high = range.high + breath};
}

void strip_plot(const Frame& frame, const char* id, std::span<const StripSeries> series, ImVec2 size) {
  const auto at = ImGui::GetCursorScreenPos();
  size.x = size.x > 0 ? size.x : ImGui::GetContentRegionAvail().x;
  ImGui::InvisibleButton(id, size);
  const bool hovered = ImGui::IsItemHovered();
  note_item(frame, "plot", id, {.clickable = false});
  float names = 0;
  for (const auto& each : series) {
    names = std::max(names, text_size(frame, each.name, Face::kSemi).x);
  }
  const Area area{.top_left = at,
                  .bottom_right = {at.x + size.x, at.y + size.y},
                  .axis_left = at.x + names + frame.em(16),
                  .axis_top = at.y + size.y - frame.em(24),
                  .range = strip_range(series)};
  auto& draw_list = *ImGui::GetWindowDrawList();
  draw_axis(frame, draw_list, area);
  const float row = (area.axis_top - at.y) / static_cast<float>(std::max<std::size_t>(series.size(), 1));
  const auto mouse = ImGui::GetIO().MousePos;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const auto& each = series[i];
    const float top = at.y + static_cast<float>(i) * row;
    const float middle = top + row / 2;
    const float half = row * 0.42F;
    const Color color = color_of(frame.theme(), each.tone);
    text_at(frame, draw_list, {at.x, middle}, each.name, {.face = Face::kSemi, .tone = each.tone}, {0, 0.5F});
    const auto summary = summarize(each.ns);
    if (summary.count == 0) {
      text_at(frame, draw_list, {area.axis_left, middle}, "no times yet",
              {.face = Face::kSmall, .tone = Tone::kFaint}, {0, 0.5F});
      continue;
    }
    draw_violin(draw_list, area, each, middle, half, color);
    draw_dots(frame, draw_list, area, each, middle, half, color);
    draw_median(frame, draw_list, area, summary, middle, half, color);
    if (hovered && mouse.y >= top && mouse.y < top + row && mouse.x >= area.axis_left) {
      draw_list.AddLine({mouse.x, at.y}, {mouse.x, area.axis_top}, frame.theme().dim);
      tooltip(frame, hover_text(each, summary, area.ns_at(mouse.x)));
    }
  }
}

Table strip_table(std::span<const StripSeries> series) {
  Table table{.header = {""},
              .rows = {{"Times"},
                       {"Median"},
                       {"95 % low"},
                       {"95 % high"},
                       {"Lower quartile"},
                       {"Upper quartile"},
                       {"Least"},
                       {"Greatest"}}};
  for (const auto& each : series) {
    const auto summary = summarize(each.ns);
    table.header.push_back(each.name);
    table.rows[0].push_back(fmt::format("{}", summary.count));
    const std::array values{summary.median,         summary.median_low,     summary.median_high,
                            summary.lower_quartile, summary.upper_quartile, summary.least,
                            summary.greatest};
    for (std::size_t i = 0; i < values.size(); ++i) {
      table.rows[i + 1].push_back(summary.count == 0 ? "–" : time_text(values[i]));
    }
  }
  return table;
}

}  // namespace underpar::ui
