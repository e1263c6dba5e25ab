#pragma once
#include <imgui.h>

#include <optional>
#include <span>
#include <string>

#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::ui {

struct SparklineOptions {
  ImVec2 size{0, 0};  ///< 0: window's width, 48 design pixels high
  Tone tone = Tone::kPlayer;
  std::optional<double> line;  ///< a level to compare with, drawn in par's colour: 1 for time / par
  bool logarithmic = false;
};

/// A small course of values, oldest first, the last one marked. One value is a dot; none draws nothing but
/// keeps the place. Hovering tells the value.
void sparkline(const Frame& frame, const char* id, std::span<const double> values,
               const SparklineOptions& options = {});

/// The same as text: a row for each value.
[[nodiscard]] Table sparkline_table(std::span<const double> values, std::string name);

}  // namespace underpar::ui
