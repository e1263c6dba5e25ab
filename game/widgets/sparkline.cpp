#include "game/widgets/sparkline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

struct Scale {
  double low = 0;
  double high = 1;
  bool logarithmic = false;

  [[nodiscard]] double height_of(double value) const {
    return logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
  }
};

Scale scale_for(std::span<const double> values, const SparklineOptions& options) {
  double low = options.line.value_or(std::numeric_limits<double>::max());
  double high = options.line.value_or(std::numeric_limits<double>::lowest());
  for (const double value : values) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  const bool logarithmic = options.logarithmic && low > 0;
  if (high <= low) {
    // A level course runs through the middle.
    return logarithmic ? Scale{low / 2, low * 2, true} : Scale{low - 1, low + 1, false};
  }
  return {.low = low, .high = high, .logarithmic = logarithmic};
}

std::string numbers(std::span<const double> values) {
  std::string text;
  for (const double value : values) {
    text += fmt::format("{}{:.2f}", text.empty() ? "" : ", ", value);
  }
  return text;
}

}  // namespace

void sparkline(const Frame& frame, const char* id, std::span<const double> values,
               const SparklineOptions& options) {
  const auto at = ImGui::GetCursorScreenPos();
  const ImVec2 size{options.size.x > 0 ? options.size.x : ImGui::GetContentRegionAvail().x,
                    options.size.y > 0 ? options.size.y : frame.em(48)};
  ImGui::InvisibleButton(id, size);
  note_item(frame, "plot", id, {.text = numbers(values), .clickable = false});
  if (values.empty()) {
    return;
  }
  const auto scale = scale_for(values, options);
  const float inset = frame.em(4);
  const auto y_of = [&](double value) {
    return at.y + size.y - inset - static_cast<float>(scale.height_of(value)) * (size.y - 2 * inset);
  };
  const auto x_of = [&](std::size_t i) {
    const auto last = static_cast<float>(values.size() - 1);
    const float share = last > 0 ? static_cast<float>(i) / last : 1;
    return at.x + inset + share * (size.x - 2 * inset);
  };
  auto& draw_list = *ImGui::GetWindowDrawList();
  const Color color = color_of(frame.theme(), options.tone);
  if (options.line) {
    draw_list.AddLine({at.x, y_of(*options.line)}, {at.x + size.x, y_of(*options.line)},
                      frame.theme().par.with_alpha(150), frame.em(1));
  }
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    draw_list.AddLine({x_of(i), y_of(values[i])}, {x_of(i + 1), y_of(values[i + 1])}, color,
                      1.6F * frame.look.scale);
  }
  const auto last = values.size() - 1;
  draw_list.AddCircleFilled({x_of(last), y_of(values[last])}, frame.em(3), color);
  if (ImGui::IsItemHovered()) {
    const float share = (ImGui::GetIO().MousePos.x - at.x - inset) / std::max(size.x - 2 * inset, 1.0F);
    const float place = std::clamp(share, 0.0F, 1.0F) * static_cast<float>(last);
    const auto nearest = static_cast<std::size_t>(std::lround(place));
    draw_list.AddCircle({x_of(nearest), y_of(values[nearest])}, frame.em(5), color, 0, 1.5F);
    tooltip(frame, fmt::format("{} of {}: {:.2f}", nearest + 1, values.size(), values[nearest]));
  }
}

Table sparkline_table(std::span<const double> values, std::string name) {
  Table table{.header = {"Round", std::move(name)}, .rows = {}};
  for (std::size_t i = 0; i < values.size(); ++i) {
    table.rows.push_back({fmt::format("{} of {}", i + 1, values.size()), fmt::format("{:.3f}", values[i])});
  }
  return table;
}

}  // namespace underpar::ui
