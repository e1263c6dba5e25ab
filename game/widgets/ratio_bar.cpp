#include "game/widgets/ratio_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "engine/model/names.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr int kScores = kPickedUp - kAlbatross + 1;

/// A logarithmic axis of ratios.
struct Axis {
  double low = 0.1;
  double high = 10;
  float left = 0;
  float right = 1;

  [[nodiscard]] float x_of(double ratio) const {
    const double share = std::log(std::clamp(ratio, low, high) / low) / std::log(high / low);
    return left + static_cast<float>(share) * (right - left);
  }
};

Axis axis_for(const ScoreLines& lines, const RatioInterval& interval) {
  const auto rising = lines.rising();
  const double least = interval.low > 0 ? interval.low : interval.ratio;
  // The interval is always in sight, and so are the lines around par.
  const double low = std::min(rising.front() * 0.7, least > 0 ? least * 0.9 : rising.front());
  const double high = std::max(rising.back() * 1.25, std::max(interval.high, interval.ratio) * 1.1);
  return {.low = std::max(low, 1e-3), .high = std::min(high, 1e4)};
}

Color zone_color(const Theme& theme, int strokes) {
  constexpr std::array kAlphas{150, 115, 80, 60, 70, 100, 130, 160};
  const Color base = strokes < kPar ? theme.par : strokes == kPar ? theme.accent : theme.over;
  return base.with_alpha(kAlphas[static_cast<std::size_t>(strokes - kAlbatross)]);
}

std::string capitalized(std::string_view word) {
  std::string text{word};
  text.front() = static_cast<char>(text.front() - ('a' - 'A'));
  return text;
}

/// A text over the axis that wants a place.
struct Label {
  float middle = 0;
  std::string text;
  bool here = false;  ///< the present score: never left out
};

/// Draws those that do not touch one already drawn; the present score goes first.
void draw_labels(const Frame& frame, ImDrawList& draw_list, std::vector<Label> labels, const Axis& axis,
                 float y) {
  std::ranges::stable_partition(labels, &Label::here);
  std::vector<std::pair<float, float>> taken;
  for (const auto& label : labels) {
    const float half = text_size(frame, label.text, Face::kSmall).x / 2;
    if (2 * half > axis.right - axis.left) {
      continue;
    }
    const float middle = std::clamp(label.middle, axis.left + half, axis.right - half);
    const float space = frame.em(5);
    const bool free = std::ranges::none_of(taken, [&](const auto& other) {
      return middle - half - space < other.second && middle + half + space > other.first;
    });
    if (free) {
      taken.emplace_back(middle - half, middle + half);
      text_at(frame, draw_list, {middle, y}, label.text,
              {.face = Face::kSmall, .tone = label.here ? Tone::kText : Tone::kFaint}, {0.5F, 0});
    }
  }
}

std::string interval_text(const RatioInterval& interval) {
  return interval.ratio > 0 ? fmt::format("{:.2f} × par, interval {:.2f} – {:.2f}", interval.ratio,
                                          interval.low, interval.high)
                            : "no ratio yet";
}

}  // namespace

int strokes_of_ratio(const ScoreLines& lines, double ratio) {
  const auto rising = lines.rising();
  return static_cast<int>(std::ranges::lower_bound(rising, ratio) - rising.begin()) + kAlbatross;
}

void ratio_bar(const Frame& frame, const char* id, const ScoreLines& lines, const RatioInterval& interval,
               ImVec2 size) {
  const auto at = ImGui::GetCursorScreenPos();
  const float text_height = frame.look.fonts.small_print->FontSize + frame.em(3);
  size.x = size.x > 0 ? size.x : ImGui::GetContentRegionAvail().x;
  size.y = std::max(size.y, 2 * text_height + frame.em(22));
  ImGui::InvisibleButton(id, size);
  note_item(frame, "plot", id, {.text = interval_text(interval), .clickable = false});
  tooltip(frame, interval_text(interval));

  auto axis = axis_for(lines, interval);
  axis.left = at.x;
  axis.right = at.x + size.x;
  const float top = at.y + text_height + frame.em(2);
  const float bottom = at.y + size.y - text_height - frame.em(2);
  const bool known = interval.ratio > 0;
  const int present = known ? strokes_of_ratio(lines, interval.ratio) : kScores;
  const auto rising = lines.rising();
  auto& draw_list = *ImGui::GetWindowDrawList();
  std::vector<Label> names;
  std::vector<Label> values;
  for (int strokes = kAlbatross; strokes <= kPickedUp; ++strokes) {
    const auto zone = static_cast<std::size_t>(strokes - kAlbatross);
    const float left = zone == 0 ? axis.left : axis.x_of(rising[zone - 1]);
    const float right = zone == rising.size() ? axis.right : axis.x_of(rising[zone]);
    draw_list.AddRectFilled({left, top + frame.em(4)}, {right - 1, bottom - frame.em(4)},
                            zone_color(frame.theme(), strokes), 2);
    names.push_back(
        {.middle = (left + right) / 2, .text = capitalized(golf_term(strokes)), .here = strokes == present});
    if (zone < rising.size()) {
      values.push_back({.middle = right, .text = fmt::format("{:.2f}", rising[zone])});
    }
  }
  draw_labels(frame, draw_list, std::move(names), axis, at.y);
  draw_labels(frame, draw_list, std::move(values), axis, bottom + frame.em(2));
  if (known) {
    const Color color = frame.theme().player;
    const float middle = (top + bottom) / 2;
    draw_list.AddRectFilled(
        {axis.x_of(interval.low), middle - frame.em(3)},
        {std::max(axis.x_of(interval.high), axis.x_of(interval.low) + 2), middle + frame.em(3)}, color,
        frame.em(3));
    const float x = axis.x_of(interval.ratio);
    draw_list.AddRectFilled({x - frame.em(2), top}, {x + frame.em(2), bottom}, frame.theme().text, 1);
  }
}

Table ratio_table(const ScoreLines& lines, const RatioInterval& interval) {
  Table table{.header = {"Score", "Ratio up to", "You"}};
  const auto rising = lines.rising();
  const int present = interval.ratio > 0 ? strokes_of_ratio(lines, interval.ratio) : kScores;
  for (int strokes = kAlbatross; strokes <= kPickedUp; ++strokes) {
    const auto zone = static_cast<std::size_t>(strokes - kAlbatross);
    table.rows.push_back({capitalized(golf_term(strokes)),
                          zone < rising.size() ? fmt::format("{:.2f}", rising[zone]) : "more",
                          strokes == present ? fmt::format("{:.2f}", interval.ratio) : ""});
  }
  return table;
}

}  // namespace underpar::ui
