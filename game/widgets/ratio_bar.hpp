#pragma once
#include <imgui.h>

#include "engine/model/score_lines.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::ui {

struct RatioInterval {
  double ratio = 0;  ///< player / par; 0: not known yet
  double low = 0;
  double high = 0;
};

/// Where a ratio lies among the score lines: a logarithmic axis with the lines named as far as they fit, the
/// interval as a bar and the ratio as a tick.
void ratio_bar(const Frame& frame, const char* id, const ScoreLines& lines, const RatioInterval& interval,
               ImVec2 size);

/// The same as text: each score with the greatest ratio that earns it, the present one marked.
[[nodiscard]] Table ratio_table(const ScoreLines& lines, const RatioInterval& interval);

/// The score of a ratio by the lines, -3 … +4.
[[nodiscard]] int strokes_of_ratio(const ScoreLines& lines, double ratio);

}  // namespace underpar::ui
