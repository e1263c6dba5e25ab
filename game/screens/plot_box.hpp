#pragma once
#include <functional>
#include <string>

#include "game/state/command.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::client {

/// A plot with all that goes with one.
struct Plot {
  const char* title = "";                 ///< in capitals, above it
  std::string name;                       ///< of its picture's file
  float height = 0;                       ///< design pixels; 0: the plot takes what it needs
  std::function<void(ImVec2 size)> draw;  ///< into this size; 0 high: as high as it needs
  std::function<ui::Table()> table;       ///< the same as text
  std::function<ui::Table()> values;      ///< what is copied as CSV, unrounded; empty: the table
};

/// The heading, then the plot or the table, as the person chose last; links at the right of the heading
/// change between the two, copy the values as CSV, and keep the plot as a PNG: drawn on a sheet of its own,
/// so that the picture is whole however small its place on the screen is.
void draw_plot(const ui::Frame& frame, const Plot& plot, Commands& commands);

/// A heading with the link that copies as CSV, for what is no plot.
void draw_copy_heading(const ui::Frame& frame, const char* title, const std::function<ui::Table()>& values);

}  // namespace underpar::client
