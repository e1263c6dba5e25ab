#include <algorithm>
#include <cmath>
#include <string>

#include "game/widgets/editor.hpp"
#include "game/widgets/editor_layout.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/syntax_colors.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr int kEdgeAlpha = 110;  ///< of a line's colour under plain text in the margin

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return Tone::kOver;
    case Severity::kWarning:
      return Tone::kPar;
    case Severity::kNote:
      return Tone::kPlayer;
  }
  return Tone::kPar;
}

/// Disc for errors, triangle for warnings, square for notes: told apart without colour.
void draw_sign(ImDrawList& draw_list, Severity severity, ImVec2 center, float r, ImU32 color) {
  if (severity == Severity::kError) {
    draw_list.AddCircleFilled(center, r, color);
  } else if (severity == Severity::kWarning) {
    draw_list.AddTriangleFilled({center.x, center.y - r}, {center.x + r * 1.1F, center.y + r},
                                {center.x - r * 1.1F, center.y + r}, color);
  } else {
    draw_list.AddRectFilled({center.x - r * 0.8F, center.y - r * 0.8F},
                            {center.x + r * 0.8F, center.y + r * 0.8F}, color);
  }
}

/// Draws bytes of a line by columns, so that tabs keep their width.
void draw_bytes(ImDrawList& draw_list, ImFont* font, ImVec2 line_start, float column_width,
                std::string_view line, const Token& token, ImU32 color) {
  const auto part = line.substr(0, static_cast<std::size_t>(token.end));
  auto begin = static_cast<std::size_t>(token.begin);
  while (begin < part.size()) {
    const auto tab = std::min(part.find('\t', begin), part.size());
    const int column = column_of(line, static_cast<int>(begin));
    draw_list.AddText(font, font->FontSize,
                      {line_start.x + static_cast<float>(column) * column_width, line_start.y}, color,
                      part.data() + begin, part.data() + tab);
    begin = tab + 1;
  }
}

}  // namespace

void Editor::draw_lines(const Frame& frame, const Layout& layout, std::string_view label) {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const int first = layout.first_visible();
  const int last = layout.last_visible(buffer_.line_count());
  lex_up_to(last);
  const float right = layout.window.x + layout.window_size.x;
  const auto caret = buffer_.caret();
  if (layout.focused && !buffer_.has_selection()) {
    draw_list.AddRectFilled({layout.window.x, layout.top_of(caret.line)},
                            {right, layout.top_of(caret.line + 1)}, frame.theme().editor_line);
  }
  draw_tints(layout);
  // Code that is scrolled to the side goes behind the gutter.
  draw_list.PushClipRect({layout.window.x + layout.gutter - layout.column_width / 2, layout.window.y},
                         {layout.window.x + layout.visible.x, layout.window.y + layout.visible.y}, true);
  draw_marks(frame, layout);
  for (int line = first; line <= last; ++line) {
    draw_selection(frame, layout, line);
    draw_code(frame, layout, line);
  }
  draw_brackets(frame, layout);
  draw_caret(frame, layout);
  draw_list.PopClipRect();
  draw_gutter(frame, layout);
  note_rect(
      frame, "caret", label,
      {layout.left_of(column_of(buffer_.line(caret.line), caret.byte)), layout.top_of(caret.line)},
      {layout.left_of(column_of(buffer_.line(caret.line), caret.byte)) + 1, layout.top_of(caret.line + 1)},
      {.text = std::to_string(caret.line + 1) + ":" + std::to_string(caret.byte + 1), .clickable = false});
}

void Editor::draw_tints(const Layout& layout) const {
  if (!tinted()) {
    return;
  }
  const bool said = layout.margin > 0;  // there is text on the edge
  const float edge = said ? layout.margin : layout.column_width / 2;
  for (const LineTint& tint : tints_) {
    auto& draw_list = *ImGui::GetWindowDrawList();
    const float top = layout.top_of(tint.line);
    const float bottom = layout.top_of(tint.line + 1);
    const auto alpha = [&tint](int most) {
      return static_cast<int>(static_cast<float>(most) * tint.strength);
    };
    draw_list.AddRectFilled({layout.window.x, top}, {layout.window.x + layout.visible.x, bottom},
                            tint.color.with_alpha(alpha(kGroundAlpha)));
    draw_list.AddRectFilled({layout.window.x, top}, {layout.window.x + edge, bottom},
                            tint.color.with_alpha(alpha(said ? kEdgeAlpha : 255)));
  }
}

void Editor::draw_selection(const Frame& frame, const Layout& layout, int line) const {
  const auto selected = buffer_.selection();
  if (selected.empty() || line < selected.begin.line || line > selected.end.line) {
    return;
  }
  const auto& text = buffer_.line(line);
  const int begin = line == selected.begin.line ? column_of(text, selected.begin.byte) : 0;
  const auto size = static_cast<int>(text.size());
  // A selected line end shows as half a column more.
  const bool with_end = line < selected.end.line;
  const int end = column_of(text, with_end ? size : selected.end.byte);
  const float extra = with_end ? layout.column_width / 2 : 0;
  ImGui::GetWindowDrawList()->AddRectFilled({layout.left_of(begin), layout.top_of(line)},
                                            {layout.left_of(end) + extra, layout.top_of(line + 1)},
                                            frame.theme().selection, 2);
}

void Editor::draw_code(const Frame& frame, const Layout& layout, int line) const {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const auto& text = buffer_.line(line);
  const ImVec2 start{layout.left_of(0), layout.top_of(line) + layout.text_drop};
  for (const auto& token : lexed_[static_cast<std::size_t>(line)].tokens) {
    draw_bytes(draw_list, layout.font, start, layout.column_width, text, token,
               color_of(frame.theme(), token.kind));
  }
  const auto columns = column_of(text, static_cast<int>(text.size()));
  note_rect(frame, "code", text, {start.x, layout.top_of(line)},
            {layout.left_of(columns), layout.top_of(line + 1)}, {.clickable = false});
}

void Editor::draw_caret(const Frame& frame, const Layout& layout) const {
  if (!layout.focused) {
    return;
  }
  const auto caret = buffer_.caret();
  const float x = layout.left_of(column_of(buffer_.line(caret.line), caret.byte));
  const float inset = frame.em(2);
  // It does not blink: an editor at rest draws no frames at all.
  ImGui::GetWindowDrawList()->AddRectFilled({x, layout.top_of(caret.line) + inset},
                                            {x + frame.em(2), layout.top_of(caret.line + 1) - inset},
                                            frame.theme().caret);
}

void Editor::draw_brackets(const Frame& frame, const Layout& layout) const {
  if (!layout.focused || buffer_.has_selection()) {
    return;
  }
  const auto pair = bracket_pair(buffer_.lines(), buffer_.caret());
  if (!pair) {
    return;
  }
  for (const auto& at : {pair->here, pair->there}) {
    const float x = layout.left_of(column_of(buffer_.line(at.line), at.byte));
    ImGui::GetWindowDrawList()->AddRect({x, layout.top_of(at.line) + 1},
                                        {x + layout.column_width, layout.top_of(at.line + 1) - 1},
                                        frame.theme().par.with_alpha(190), 2);
  }
}

void Editor::draw_gutter(const Frame& frame, const Layout& layout) const {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const auto& theme = frame.theme();
  const float right = layout.window.x + layout.gutter - 1.3F * layout.column_width;
  const int last = layout.last_visible(buffer_.line_count());
  for (int line = layout.first_visible(); line <= last; ++line) {
    const auto number = std::to_string(line + 1);
    const float width = static_cast<float>(number.size()) * layout.column_width;
    const bool here = layout.focused && line == buffer_.caret().line;
    draw_list.AddText(layout.font, layout.font->FontSize,
                      {right - width, layout.top_of(line) + layout.text_drop},
                      here ? theme.text : theme.faint.with_alpha(190), number.c_str());
  }
  for (const LineTint& tint : tints_) {
    if (layout.margin > 0 && !tint.margin.empty()) {
      text_at(frame, draw_list,
              {layout.window.x + layout.margin - layout.column_width / 2,
               layout.top_of(tint.line) + layout.line_height / 2},
              tint.margin, {.face = Face::kSmall}, {1, 0.5F});
    }
  }
  int marked = -1;
  for (const auto& mark : buffer_.marks()) {
    if (mark.line == marked) {
      continue;  // the first of a line is drawn; the tooltip tells all
    }
    marked = mark.line;
    const float middle = layout.top_of(mark.line) + layout.line_height / 2;
    const ImU32 color = color_of(theme, tone_of(mark.severity));
    if (mark.severity != Severity::kNote) {
      draw_list.AddRectFilled({layout.window.x, layout.top_of(mark.line)},
                              {layout.window.x + frame.em(3), layout.top_of(mark.line + 1)}, color);
    }
    draw_sign(draw_list, mark.severity, {layout.window.x + frame.em(9), middle},
              std::min(frame.em(4), layout.column_width * 0.45F), color);
  }
}

void Editor::draw_marks(const Frame& frame, const Layout& layout) const {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const auto& marks = buffer_.marks();
  const float right = layout.window.x + layout.visible.x;
  const float mouse_y = ImGui::GetIO().MousePos.y;
  for (auto mark = marks.begin(); mark != marks.end();) {
    const auto same_line = [&](const LineMark& other) { return other.line != mark->line; };
    const auto next = std::find_if(mark, marks.end(), same_line);
    const auto tone = tone_of(mark->severity);
    const float top = layout.top_of(mark->line);
    const float bottom = layout.top_of(mark->line + 1);
    if (mark->severity != Severity::kNote) {  // a note leaves the line its tint
      draw_list.AddRectFilled({layout.window.x, top}, {right, bottom},
                              color_of(frame.theme(), tone).with_alpha(28));
    }
    const auto& text = buffer_.line(mark->line);
    const float x = layout.left_of(column_of(text, static_cast<int>(text.size())) + 3);
    const float room = right - x - frame.em(10);
    // A message without room for a few words is left to the tooltip.
    if (room > frame.em(60)) {
      const auto shown = cut_to_width(frame, mark->message, room, Face::kSmall);
      text_at(frame, draw_list, {x, (top + bottom) / 2}, shown, {.face = Face::kSmall, .tone = tone},
              {0, 0.5F});
    }
    if (ImGui::IsItemHovered() && mouse_y >= top && mouse_y < bottom) {
      std::string all;
      for (auto each = mark; each != next; ++each) {
        all += each == mark ? "" : "\n";
        all += each->message;
      }
      tooltip(frame, all);
    }
    mark = next;
  }
}

}  // namespace underpar::ui
