#include "game/widgets/text.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

#include "game/widgets/note.hpp"

namespace underpar::ui {
namespace {

// Prose breathes at 1.42 times its size (the design's line height).
constexpr float kProseLineHeight = 1.42F;
constexpr float kTooltipWidth = 360;
constexpr std::string_view kEllipsis = "…";

// ImGui takes an end that is null for a text that ends in a zero, which an empty view has not.
const char* begin_of(std::string_view text) {
  return text.empty() ? "" : text.data();
}
const char* end_of(std::string_view text) {
  return begin_of(text) + text.size();
}

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

float width_left(float wanted) {
  return wanted > 0 ? wanted : ImGui::GetContentRegionAvail().x;
}

void show_tooltip(const Frame& frame, std::string_view text) {
  const ImVec2 padding{frame.em(12), frame.em(8)};
  const float natural = text_size(frame, text, Face::kSmall).x;
  const float width = std::min(std::ceil(natural) + 1, frame.em(kTooltipWidth));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
  // By itself a tooltip gets the width of the frame before, and frames are a second apart during a round.
  ImGui::SetNextWindowSize({width + 2 * padding.x, 0});
  ImGui::BeginTooltip();
  text_wrapped(frame, text, {.face = Face::kSmall}, width);
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

/// Draws one line with a point of it at `at`, and notes it as `whole`. Its top left corner and its size.
std::pair<ImVec2, ImVec2> draw_line(const Frame& frame, ImDrawList& draw_list, ImVec2 at,
                                    std::string_view shown, std::string_view whole, const TextStyle& style,
                                    ImVec2 anchor) {
  auto* font = font_of(frame.look.fonts, style.face);
  const auto size = text_size(frame, shown, style.face);
  const ImVec2 corner{std::floor(at.x - size.x * anchor.x), std::floor(at.y - size.y * anchor.y)};
  draw_list.AddText(font, font->FontSize, corner, color_of(frame.theme(), style.tone), begin_of(shown),
                    end_of(shown));
  note_rect(frame, "text", whole, corner, {corner.x + size.x, corner.y + size.y}, {.clickable = false});
  return {corner, size};
}

/// Reserves the place of drawn text and leaves its record.
void place(const Frame& frame, std::string_view text, ImVec2 at, ImVec2 size) {
  ImGui::Dummy(size);
  note_rect(frame, "text", text, at, {at.x + size.x, at.y + size.y}, {.clickable = false});
}

}  // namespace

ImVec2 text_size(const Frame& frame, std::string_view text, Face face) {
  const auto* font = font_of(frame.look.fonts, face);
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, begin_of(text), end_of(text));
}

void text(const Frame& frame, std::string_view text, const TextStyle& style) {
  const auto at = ImGui::GetCursorScreenPos();
  const auto size = text_size(frame, text, style.face);
  auto* font = font_of(frame.look.fonts, style.face);
  // Beside a button the line's text base line is lower; ImGui's own text would honour that.
  ImGui::PushFont(font);
  ImGui::PushStyleColor(ImGuiCol_Text, color_of(frame.theme(), style.tone).vec4());
  ImGui::TextUnformatted(begin_of(text), end_of(text));
  ImGui::PopStyleColor();
  ImGui::PopFont();
  note_rect(frame, "text", text, ImGui::GetItemRectMin(), {at.x + size.x, ImGui::GetItemRectMin().y + size.y},
            {.clickable = false});
}

void text_wrapped(const Frame& frame, std::string_view text, const TextStyle& style, float width) {
  const auto at = ImGui::GetCursorScreenPos();
  const float wide = std::max(width_left(width), 1.0F);
  auto* font = font_of(frame.look.fonts, style.face);
  const float line_height = std::round(font->FontSize * kProseLineHeight);
  const float lead = std::floor((line_height - font->FontSize) / 2);
  const ImU32 color = color_of(frame.theme(), style.tone);
  const char* line = begin_of(text);
  const char* const last = end_of(text);
  float y = at.y;
  while (line < last) {
    const char* newline = std::find(line, last, '\n');
    const char* stop = font->CalcWordWrapPositionA(1, line, newline, wide);
    stop = stop == line && line < newline ? line + 1 : stop;
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x, y + lead}, color, line, stop);
    y += line_height;
    line = stop;
    while (line < newline && *line == ' ') {
      ++line;
    }
    line += line == newline && line < last ? 1 : 0;
  }
  place(frame, text, at, {wide, std::max(y - at.y, line_height)});
}

void text_cut(const Frame& frame, std::string_view text, float width, const TextStyle& style) {
  const auto shown = cut_to_width(frame, text, width, style.face);
  ui::text(frame, shown, style);
  if (shown.size() != text.size()) {
    tooltip(frame, text);
  }
}

void text_at(const Frame& frame, ImDrawList& draw_list, ImVec2 at, std::string_view text,
             const TextStyle& style, ImVec2 anchor) {
  draw_line(frame, draw_list, at, text, text, style, anchor);
}

ImVec2 text_cut_at(const Frame& frame, ImDrawList& draw_list, ImVec2 at, std::string_view text, float width,
                   const TextStyle& style, ImVec2 anchor) {
  const auto shown = cut_to_width(frame, text, width, style.face);
  const auto [corner, size] = draw_line(frame, draw_list, at, shown, text, style, anchor);
  if (shown != text && ImGui::IsWindowHovered() &&
      ImGui::IsMouseHoveringRect(corner, {corner.x + size.x, corner.y + size.y})) {
    show_tooltip(frame, text);
  }
  return size;
}

std::string cut_to_width(const Frame& frame, std::string_view text, float width, Face face) {
  if (text_size(frame, text, face).x <= width) {
    return std::string{text};
  }
  const auto* font = font_of(frame.look.fonts, face);
  const float room = width - text_size(frame, kEllipsis, face).x;
  const char* stop = nullptr;
  font->CalcTextSizeA(font->FontSize, std::max(room, 0.0F), 0, begin_of(text), end_of(text), &stop);
  auto kept = static_cast<std::size_t>(stop - begin_of(text));
  while (kept > 0 && kept < text.size() && !starts_character(text[kept])) {
    --kept;
  }
  while (kept > 0 && text[kept - 1] == ' ') {
    --kept;
  }
  return std::string{text.substr(0, kept)} + std::string{kEllipsis};
}

void tooltip(const Frame& frame, std::string_view text) {
  if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) {
    return;
  }
  show_tooltip(frame, text);
}

}  // namespace underpar::ui
