#include <algorithm>
#include <array>
#include <cmath>

#include "game/widgets/code_edits.hpp"
#include "game/widgets/editor.hpp"
#include "game/widgets/editor_layout.hpp"
#include "game/widgets/keys.hpp"

namespace underpar::ui {
namespace {

constexpr Modifiers kCtrl{.ctrl = true};
constexpr Modifiers kShift{.shift = true};
constexpr Modifiers kAlt{.alt = true};
constexpr Modifiers kCtrlShift{.ctrl = true, .shift = true};

bool held(Key key, const Modifiers& with) {
  return pressed(Chord{.key = key, .with = with}, true);
}

/// -1, 1, or 0 for none or both.
int steps(Key back, Key forward) {
  return (pressed(forward) ? 1 : 0) - (pressed(back) ? 1 : 0);
}

void paste(TextBuffer& buffer) {
  if (const char* pasted = ImGui::GetClipboardText(); pasted != nullptr) {
    buffer.replace(buffer.selection(), pasted);
  }
}

struct Command {
  Key key;
  Modifiers with;
  void (*run)(TextBuffer&);
};

constexpr std::array kCommands{
    Command{Key::kV, kCtrl, paste},
    Command{Key::kInsert, kShift, paste},
    Command{Key::kZ, kCtrl, [](TextBuffer& buffer) { buffer.undo(); }},
    Command{Key::kZ, kCtrlShift, [](TextBuffer& buffer) { buffer.redo(); }},
    Command{Key::kY, kCtrl, [](TextBuffer& buffer) { buffer.redo(); }},
    Command{Key::kSlash, kCtrl, toggle_comment},
    Command{Key::kUp, kAlt, [](TextBuffer& buffer) { move_lines(buffer, -1); }},
    Command{Key::kDown, kAlt, [](TextBuffer& buffer) { move_lines(buffer, 1); }},
    Command{Key::kEnter, {}, break_line},
    Command{Key::kEnter, kShift, break_line},
    Command{Key::kTab, {}, indent},
    Command{Key::kTab, kShift, outdent},
};

/// Several characters can arrive in one frame; each decides for itself what it does.
void type_each(TextBuffer& buffer, std::string_view typed) {
  while (!typed.empty()) {
    std::size_t size = 1;
    while (size < typed.size() && (static_cast<unsigned char>(typed[size]) & 0xC0U) == 0x80U) {
      ++size;
    }
    type_character(buffer, typed.substr(0, size));
    typed.remove_prefix(size);
  }
}

int length(const std::string& line) {
  return static_cast<int>(line.size());
}

}  // namespace

Position Editor::position_at(const Layout& layout, ImVec2 mouse) const {
  const int line = std::clamp(static_cast<int>(std::floor((mouse.y - layout.origin.y) / layout.line_height)),
                              0, buffer_.line_count() - 1);
  const float columns = (mouse.x - layout.left_of(0)) / layout.column_width;
  return {.line = line, .byte = byte_at_column(buffer_.line(line), static_cast<int>(std::lround(columns)))};
}

void Editor::handle_mouse(const Layout& layout) {
  const auto& io = ImGui::GetIO();
  if (ImGui::IsItemHovered() && io.MousePos.x > layout.window.x + layout.gutter) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  }
  const auto at = position_at(layout, io.MousePos);
  const Rect box = box_of(at);
  const bool on_text = ImGui::IsItemHovered() && std::abs(io.MousePos.x - box.left) <= cell_.x &&
                       io.MousePos.y >= box.top && io.MousePos.y < box.bottom;
  pointed_at_ = on_text ? std::optional{at} : std::nullopt;
  if (ImGui::IsItemActive() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    const bool in_gutter = io.MousePos.x < layout.window.x + layout.gutter;
    const int clicks = in_gutter ? 3 : std::min(ImGui::GetMouseClickedCount(ImGuiMouseButton_Left), 3);
    begin_drag(at, clicks, io.KeyShift);
  } else if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left) && drag_clicks_ > 0) {
    drag_to(at);
    reveal_caret_ = true;
  } else if (!ImGui::IsItemActive()) {
    drag_clicks_ = 0;
  }
}

void Editor::begin_drag(Position at, int clicks, bool extend) {
  drag_clicks_ = clicks;
  wanted_column_ = -1;
  if (extend && clicks == 1) {
    drag_origin_ = {.begin = buffer_.anchor(), .end = buffer_.anchor()};
  } else if (clicks == 2) {
    drag_origin_ = word_at(buffer_.lines(), at);
  } else if (clicks == 3) {
    drag_origin_ = {.begin = {at.line, 0}, .end = clamp(buffer_.lines(), {at.line + 1, 0})};
  } else {
    drag_origin_ = {.begin = at, .end = at};
  }
  drag_to(at);
}

void Editor::drag_to(Position at) {
  Range reached{.begin = at, .end = at};
  if (drag_clicks_ == 2) {
    reached = word_at(buffer_.lines(), at);
  } else if (drag_clicks_ == 3) {
    // The last line has no next one to reach to.
    const bool last = at.line + 1 >= buffer_.line_count();
    reached = {.begin = {at.line, 0},
               .end = last ? Position{at.line, length(buffer_.line(at.line))} : Position{at.line + 1, 0}};
  }
  if (reached.begin < drag_origin_.begin) {
    buffer_.select(drag_origin_.end, reached.begin);
  } else {
    buffer_.select(drag_origin_.begin, std::max(reached.end, drag_origin_.end));
  }
}

void Editor::handle_keys(const Layout& layout, const EditorOptions& options) {
  const auto caret = buffer_.caret();
  const auto version = buffer_.version();
  if (!handle_moves(layout)) {
    handle_copying(options.read_only);
    if (!options.read_only) {
      handle_edits();
    }
  }
  if (buffer_.caret() != caret || buffer_.version() != version) {
    reveal_caret_ = true;
  }
  if (buffer_.version() != version) {
    wanted_column_ = -1;
  }
}

void Editor::move_vertically(int lines, bool extend) {
  auto at = buffer_.caret();
  if (wanted_column_ < 0) {
    wanted_column_ = column_of(buffer_.line(at.line), at.byte);
  }
  const int column = wanted_column_;
  const int line = std::clamp(at.line + lines, 0, buffer_.line_count() - 1);
  buffer_.move_to({.line = line, .byte = byte_at_column(buffer_.line(line), column)}, extend);
}

void Editor::move_home(bool extend) {
  // First to the code, from there to the very start of the line.
  auto at = buffer_.caret();
  const int code = indentation(buffer_.line(at.line));
  at.byte = at.byte == code ? 0 : code;
  buffer_.move_to(at, extend);
}

bool Editor::handle_moves(const Layout& layout) {
  const auto with = modifiers();
  if (with.alt) {
    return false;
  }
  if (!with.ctrl) {
    const int rows = steps(Key::kUp, Key::kDown);
    const int pages = steps(Key::kPageUp, Key::kPageDown);
    if (rows != 0 || pages != 0) {
      move_vertically(rows + pages * layout.lines_per_page(), with.shift);
      return true;
    }
  }
  if (pressed(Key::kLeft) || pressed(Key::kRight)) {
    move_sideways(pressed(Key::kLeft), with.ctrl, with.shift);
  } else if (pressed(Key::kHome) && !with.ctrl) {
    move_home(with.shift);
  } else if (pressed(Key::kHome)) {
    buffer_.move_to({}, with.shift);
  } else if (pressed(Key::kEnd)) {
    const int line = with.ctrl ? buffer_.line_count() - 1 : buffer_.caret().line;
    buffer_.move_to({.line = line, .byte = length(buffer_.line(line))}, with.shift);
  } else {
    return false;
  }
  wanted_column_ = -1;
  return true;
}

void Editor::move_sideways(bool left, bool by_word, bool extend) {
  const auto& lines = buffer_.lines();
  const auto caret = buffer_.caret();
  if (buffer_.has_selection() && !extend && !by_word) {
    buffer_.move_to(left ? buffer_.selection().begin : buffer_.selection().end);
  } else if (by_word) {
    buffer_.move_to(left ? previous_word(lines, caret) : next_word(lines, caret), extend);
  } else {
    buffer_.move_to(left ? previous_character(lines, caret) : next_character(lines, caret), extend);
  }
}

void Editor::handle_copying(bool read_only) {
  if (held(Key::kA, kCtrl)) {
    buffer_.select({}, end_of(buffer_.lines()));
    return;
  }
  const bool cut = !read_only && (held(Key::kX, kCtrl) || held(Key::kDelete, kShift));
  if (!cut && !held(Key::kC, kCtrl) && !held(Key::kInsert, kCtrl)) {
    return;
  }
  // Without a selection the whole line is meant.
  const int line = buffer_.caret().line;
  const Range range = buffer_.has_selection() ? buffer_.selection() : Range{{line, 0}, {line + 1, 0}};
  const bool last_line = !buffer_.has_selection() && line + 1 == buffer_.line_count();
  const auto text = last_line ? buffer_.line(line) + "\n" : buffer_.text(range);
  ImGui::SetClipboardText(text.c_str());
  if (cut) {
    buffer_.replace(last_line ? Range{{line, 0}, {line, length(buffer_.line(line))}} : range, {});
  }
}

void Editor::handle_edits() {
  for (const auto& command : kCommands) {
    if (held(command.key, command.with)) {
      command.run(buffer_);
      return;
    }
  }
  const auto with = modifiers();
  if (pressed(Key::kBackspace) && !with.alt) {
    erase_before(buffer_, with.ctrl);
  } else if (pressed(Key::kDelete) && !with.alt && !with.shift) {
    erase_after(buffer_, with.ctrl);
  } else {
    type_each(buffer_, typed_text());
  }
}

}  // namespace underpar::ui
