#pragma once
#include <imgui.h>

#include <string>
#include <string_view>

#include "game/widgets/look.hpp"

namespace underpar::ui {

/// How a score is framed on a card: golf's own shapes, so that it is told by form as well as by colour.
struct MarkShape {
  int circles = 0;
  int squares = 0;
};

/// Albatross or better: three circles; eagle: two; birdie: one; par: none; bogey: one square; worse: two.
[[nodiscard]] MarkShape mark_shape(int strokes);

/// kPar for under par, kText for par, kOver for over.
[[nodiscard]] Tone mark_tone(int strokes);

/// "-2", "E", "+1".
[[nodiscard]] std::string strokes_text(int strokes);

/// Draws the text in the shape of its score. `radius` is that of the innermost frame, in pixels.
void score_mark(const Frame& frame, ImDrawList& draw_list, ImVec2 center, float radius, int strokes,
                std::string_view text);

/// The same at the cursor, in a box as high as a line of body text.
void score_mark(const Frame& frame, int strokes, std::string_view text);

}  // namespace underpar::ui
