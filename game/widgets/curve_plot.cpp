#include "game/widgets/curve_plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <set>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

/// An axis with its range and its place on the screen.
struct Scale {
  const CurveAxis& axis;
  double low = 0;
  double high = 1;
  float from = 0;  ///< pixel of low
  float to = 1;    ///< pixel of high

  [[nodiscard]] bool shows(double value) const { return !axis.logarithmic || value > 0; }
  [[nodiscard]] float at(double value) const {
    const double share =
        axis.logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
    return from + static_cast<float>(share) * (to - from);
  }
  [[nodiscard]] std::vector<double> ticks(int most) const {
    if (axis.logarithmic) {
      return log_ticks(low, high, most);
    }
    std::vector<double> values = round_ticks(low / axis.unit, high / axis.unit, most).at;
    std::ranges::for_each(values, [this](double& value) { value *= axis.unit; });
    return values;
  }
};

Scale scale_of(const CurveAxis& axis, const std::vector<Curve>& curves, double CurvePoint::* value) {
  Scale scale{.axis = axis, .low = std::numeric_limits<double>::max(), .high = 0};
  for (const Curve& curve : curves) {
    for (const CurvePoint& point : curve.points) {
      if (scale.shows(point.*value)) {
        scale.low = std::min(scale.low, point.*value);
        scale.high = std::max(scale.high, point.*value);
      }
    }
  }
  if (!axis.logarithmic) {
    scale.low = 0;
    scale.high = scale.high > 0 ? scale.high : 1;
  } else if (scale.low > scale.high) {
    scale.low = 1;
    scale.high = 10;
  } else if (scale.low == scale.high) {
    scale.low /= 2;
    scale.high *= 2;
  }
  return scale;
}

/// Disc, square, triangle, by turns: told apart without colour.
void draw_mark(ImDrawList& draw_list, std::size_t kind, ImVec2 at, float r, ImU32 color) {
  if (kind % 3 == 0) {
    draw_list.AddCircleFilled(at, r, color);
  } else if (kind % 3 == 1) {
    draw_list.AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, color);
  } else {
    draw_list.AddTriangleFilled({at.x, at.y - r * 1.2F}, {at.x + r * 1.2F, at.y + r},
                                {at.x - r * 1.2F, at.y + r}, color);
  }
}

std::string label_of(const Curve& curve) {
  return curve.note.empty() ? curve.name : curve.name + "  " + curve.note;
}

/// The plot in this frame.
struct Canvas {
  const Frame& frame;
  const CurvePlot& plot;
  Scale x;
  Scale y;
  ImDrawList& draw_list;

  void draw_axes() const {
    const TextStyle style{.face = Face::kSmall, .tone = Tone::kFaint};
    const Color grid = frame.theme().border.with_alpha(150);
    const float line = frame.look.fonts.small_print->FontSize;
    for (const double value : y.ticks(std::max(2, static_cast<int>((y.from - y.to) / (2 * line))))) {
      const float at = std::round(y.at(value));
      draw_list.AddRectFilled({x.from, at}, {x.to, at + frame.em(1)}, grid);
      text_at(frame, draw_list, {x.from - frame.em(6), at}, y.axis.text(value), style, {1, 0.5F});
    }
    const float widest = text_size(frame, x.axis.text(x.high), Face::kSmall).x + frame.em(12);
    for (const double value : x.ticks(std::max(2, static_cast<int>((x.to - x.from) / widest)))) {
      const float at = std::round(x.at(value));
      draw_list.AddRectFilled({at, y.to}, {at + frame.em(1), y.from}, grid);
      const auto text = x.axis.text(value);
      const float half = text_size(frame, text, Face::kSmall).x / 2;
      text_at(frame, draw_list,
              {std::clamp(at, x.from + half, std::max(x.to - half, x.from + half)), y.from + frame.em(4)},
              text, style, {0.5F, 0});
    }
  }

  [[nodiscard]] std::vector<ImVec2> places(const Curve& curve) const {
    std::vector<ImVec2> result;
    for (const CurvePoint& point : curve.points) {
      if (x.shows(point.x) && y.shows(point.y)) {
        result.push_back({x.at(point.x), y.at(point.y)});
      }
    }
    return result;
  }

  void draw_curve(std::size_t index) const {
    const Curve& curve = plot.curves[index];
    const Color color = color_of(frame.theme(), curve.tone);
    const std::vector<ImVec2> at = places(curve);
    const float stroke = 1.6F * frame.look.scale;
    for (std::size_t i = 0; curve.joined && i + 1 < at.size(); ++i) {
      if (plot.steps) {
        draw_list.AddLine(at[i], {at[i + 1].x, at[i].y}, color, stroke);
        draw_list.AddLine({at[i + 1].x, at[i].y}, at[i + 1], color, stroke);
      } else {
        draw_list.AddLine(at[i], at[i + 1], color.with_alpha(170), stroke);
      }
    }
    for (std::size_t i = 0; i < at.size() && !plot.steps; ++i) {
      draw_mark(draw_list, index, at[i], frame.em(4), color);
    }
  }

  /// Names at the curves' ends, or in a column beside them.
  void draw_labels(float right) const {
    const float height = frame.look.fonts.small_print->FontSize + frame.em(3);
    std::vector<float> wished;
    for (const Curve& curve : plot.curves) {
      const std::vector<ImVec2> at = places(curve);
      wished.push_back(at.empty() ? y.from : at.back().y);
    }
    const std::vector<float> placed = spread_labels(wished, height, y.to + height / 2, y.from - height / 2);
    for (std::size_t i = 0; i < plot.curves.size(); ++i) {
      const Curve& curve = plot.curves[i];
      const float left = x.to + frame.em(8);
      draw_mark(draw_list, i, {left + frame.em(4), placed[i]}, frame.em(4),
                color_of(frame.theme(), curve.tone));
      text_cut_at(frame, draw_list, {left + frame.em(13), placed[i]}, label_of(curve),
                  right - left - frame.em(13), {.face = Face::kSmall, .tone = curve.tone}, {0, 0.5F});
    }
  }

  /// The values at the x nearest to the mouse.
  void draw_hover(float mouse_x) const {
    std::optional<double> nearest;
    for (const Curve& curve : plot.curves) {
      for (const CurvePoint& point : curve.points) {
        if (x.shows(point.x) &&
            (!nearest || std::abs(x.at(point.x) - mouse_x) < std::abs(x.at(*nearest) - mouse_x))) {
          nearest = point.x;
        }
      }
    }
    if (!nearest) {
      return;
    }
    draw_list.AddLine({x.at(*nearest), y.to}, {x.at(*nearest), y.from}, frame.theme().dim);
    std::string text = fmt::format("{} {}", x.axis.name, x.axis.text(*nearest));
    for (const Curve& curve : plot.curves) {
      if (const auto point = std::ranges::find(curve.points, *nearest, &CurvePoint::x);
          point != curve.points.end()) {
        text += fmt::format("\n{}: {}", curve.name, y.axis.text(point->y));
      }
    }
    tooltip(frame, text);
  }
};

}  // namespace

std::vector<float> spread_labels(std::vector<float> wished, float height, float top, float bottom) {
  std::vector<std::size_t> order(wished.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wished[i]; });
  float least = top;
  for (const std::size_t i : order) {
    wished[i] = std::max(wished[i], least);
    least = wished[i] + height;
  }
  float most = bottom;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    wished[*i] = std::min(wished[*i], most);
    most = wished[*i] - height;
  }
  return wished;
}

void curve_plot(const Frame& frame, const char* id, const CurvePlot& plot, ImVec2 size) {
  const auto at = ImGui::GetCursorScreenPos();
  size.x = size.x > 0 ? size.x : ImGui::GetContentRegionAvail().x;
  ImGui::InvisibleButton(id, size);
  note_item(frame, "plot", id, {.clickable = false});
  float labels = 0;
  for (const Curve& curve : plot.curves) {
    labels = std::max(labels, text_size(frame, label_of(curve), Face::kSmall).x + frame.em(22));
  }
  labels = std::min(labels, size.x * 0.4F);
  const float line = frame.look.fonts.small_print->FontSize;
  Canvas canvas{.frame = frame,
                .plot = plot,
                .x = scale_of(plot.x, plot.curves, &CurvePoint::x),
                .y = scale_of(plot.y, plot.curves, &CurvePoint::y),
                .draw_list = *ImGui::GetWindowDrawList()};
  canvas.y.from = at.y + size.y - line - frame.em(8);
  canvas.y.to = at.y + line / 2 + frame.em(2);
  float values = 0;
  for (const double tick : canvas.y.ticks(8)) {
    values = std::max(values, text_size(frame, plot.y.text(tick), Face::kSmall).x);
  }
  canvas.x.from = at.x + values + frame.em(8);
  canvas.x.to = at.x + size.x - labels;
  canvas.draw_axes();
  for (std::size_t i = 0; i < plot.curves.size(); ++i) {
    canvas.draw_curve(i);
  }
  canvas.draw_labels(at.x + size.x);
  if (ImGui::IsItemHovered()) {
    canvas.draw_hover(ImGui::GetIO().MousePos.x);
  }
}

Table curve_table(const CurvePlot& plot) {
  Table table{.header = {plot.x.name}, .rows = {}};
  std::set<double> xs;
  for (const Curve& curve : plot.curves) {
    table.header.push_back(label_of(curve));
    for (const CurvePoint& point : curve.points) {
      xs.insert(point.x);
    }
  }
  for (const double value : xs) {
    std::vector<std::string> row{plot.x.text(value)};
    for (const Curve& curve : plot.curves) {
      const auto point = std::ranges::find(curve.points, value, &CurvePoint::x);
      row.push_back(point == curve.points.end() ? "–" : plot.y.text(point->y));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace underpar::ui
