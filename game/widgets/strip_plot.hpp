#pragma once
#include <imgui.h>

#include <span>
#include <string>

#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::ui {

/// One row of the plot: the times of one program, in nanoseconds, in the order they were taken.
struct StripSeries {
  std::string name;  ///< "You", "Par"
  Tone tone = Tone::kPlayer;
  std::span<const double> ns;
};

/// Each time as a dot, their density as a violin, the median as a bar with its 95 % interval behind it, on
/// one axis with its unit. Times far outside (beyond three times the middle half's width) are not drawn to
/// scale: they gather at the edge and are counted there. Hovering tells the values.
void strip_plot(const Frame& frame, const char* id, std::span<const StripSeries> series, ImVec2 size);

/// The same as text: name, times, median, its interval, quartiles, least and greatest.
[[nodiscard]] Table strip_table(std::span<const StripSeries> series);

/// The part of the axis that is drawn, in ns.
struct StripRange {
  double low = 0;
  double high = 1;
};
[[nodiscard]] StripRange strip_range(std::span<const StripSeries> series);

}  // namespace underpar::ui
