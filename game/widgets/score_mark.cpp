#include "game/widgets/score_mark.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/model/score_lines.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {

MarkShape mark_shape(int strokes) {
  if (strokes <= kPar) {
    return {.circles = std::min(-strokes, 3)};
  }
  return {.squares = std::min(strokes, 2)};
}

Tone mark_tone(int strokes) {
  return strokes < kPar ? Tone::kPar : strokes == kPar ? Tone::kText : Tone::kOver;
}

std::string strokes_text(int strokes) {
  return strokes == 0 ? "E" : fmt::format("{:+}", strokes);
}

void score_mark(const Frame& frame, ImDrawList& draw_list, ImVec2 center, float radius, int strokes,
                std::string_view text) {
  const auto shape = mark_shape(strokes);
  const auto tone = mark_tone(strokes);
  const ImU32 color = color_of(frame.theme(), tone);
  const float stroke = std::max(1.5F, frame.look.scale * 1.5F);
  const float step = std::max(3.0F, radius * 0.24F);
  for (int ring = 0; ring < shape.circles; ++ring) {
    draw_list.AddCircle(center, radius + static_cast<float>(ring) * step, color, 0, stroke);
  }
  for (int ring = 0; ring < shape.squares; ++ring) {
    const float half = radius * 0.92F + static_cast<float>(ring) * step;
    draw_list.AddRect({center.x - half, center.y - half}, {center.x + half, center.y + half}, color,
                      frame.em(3), 0, stroke);
  }
  text_at(frame, draw_list, center, text, {.face = Face::kSemi, .tone = tone}, {0.5F, 0.5F});
}

void score_mark(const Frame& frame, int strokes, std::string_view text) {
  const float radius = frame.em(13);
  // Room for three rings, whatever is drawn, so that a column of marks lines up.
  const float half = radius + 2 * std::max(3.0F, radius * 0.24F) + frame.em(2);
  const auto at = ImGui::GetCursorScreenPos();
  score_mark(frame, *ImGui::GetWindowDrawList(), {at.x + half, at.y + half}, radius, strokes, text);
  ImGui::Dummy({2 * half, 2 * half});
  note_item(frame, "mark", golf_term(std::clamp(strokes, kAlbatross, kPickedUp)),
            {.text = text, .clickable = false});
}

}  // namespace underpar::ui
