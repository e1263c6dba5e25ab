#pragma once
#include <imgui.h>

#include <span>
#include <string>

#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::ui {

/// Values in [from, to).
struct HistogramBin {
  double from = 0;
  double to = 0;
  int count = 0;
  bool yours = false;  ///< stands out, and says "you"
};

/// A bar for each bin, its count above it and the bins' borders below.
void histogram(const Frame& frame, const char* id, std::span<const HistogramBin> bins, ImVec2 size);

/// The same as text; `counted` names what the bars count.
[[nodiscard]] Table histogram_table(std::span<const HistogramBin> bins, const std::string& counted);

}  // namespace underpar::ui
