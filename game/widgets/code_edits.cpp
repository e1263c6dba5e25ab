#include "game/widgets/code_edits.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace underpar::ui {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kComment = "//";

struct LineSpan {
  int first = 0;
  int last = 0;
};

/// The lines a selection touches; one it only reaches with its end does not count.
LineSpan selected_lines(const TextBuffer& buffer) {
  const auto selected = buffer.selection();
  const bool only_reached = selected.end.byte == 0 && selected.end.line > selected.begin.line;
  return {.first = selected.begin.line, .last = selected.end.line - (only_reached ? 1 : 0)};
}

/// A change within one line.
struct LineEdit {
  int at = 0;
  int removed = 0;
  std::string added;
};

Position moved_by(Position position, int line, const LineEdit& edit, bool stays_at_edge) {
  if (position.line != line || position.byte < edit.at || (position.byte == edit.at && stays_at_edge)) {
    return position;
  }
  const int kept = std::max(position.byte - edit.removed, edit.at);
  return {.line = line, .byte = kept + static_cast<int>(edit.added.size())};
}

/// Applies one edit to each selected line that is not blank; caret and selection keep to their characters.
template <class EditOf>
void edit_lines(TextBuffer& buffer, EditOf edit_of) {
  const TextBuffer::Group group{buffer};
  auto caret = buffer.caret();
  auto anchor = buffer.anchor();
  const bool selecting = buffer.has_selection();
  const auto [first, last] = selected_lines(buffer);
  for (int line = first; line <= last; ++line) {
    const auto& text = buffer.line(line);
    if (indentation(text) == static_cast<int>(text.size())) {
      continue;
    }
    const LineEdit edit = edit_of(text);
    buffer.replace({.begin = {line, edit.at}, .end = {line, edit.at + edit.removed}}, edit.added);
    // A selection's start stays put, so that the new text is inside it.
    const bool caret_first = caret < anchor;
    caret = moved_by(caret, line, edit, selecting && caret_first);
    anchor = moved_by(anchor, line, edit, selecting && !caret_first);
  }
  buffer.select(anchor, caret);
}

char last_sign_before(std::string_view line, int byte) {
  const auto head = line.substr(0, static_cast<std::size_t>(byte));
  const auto found = head.find_last_not_of(kBlanks);
  return found == std::string_view::npos ? '\0' : head[found];
}

}  // namespace

int indentation(std::string_view line) {
  return static_cast<int>(std::min(line.find_first_not_of(kBlanks), line.size()));
}

void break_line(TextBuffer& buffer) {
  const TextBuffer::Group group{buffer};
  auto range = buffer.selection();
  const auto& head = buffer.line(range.begin.line);
  const auto& tail = buffer.line(range.end.line);
  const auto blanks = head.substr(0, static_cast<std::size_t>(std::min(indentation(head), range.begin.byte)));
  const char before = last_sign_before(head, range.begin.byte);
  const bool opens = before == '{' || before == '(' || before == '[';
  const auto rest = tail.find_first_not_of(kBlanks, static_cast<std::size_t>(range.end.byte));
  const bool closes = rest != std::string::npos && tail[rest] == '}';
  // Blanks at the break would otherwise add to the new line's indentation.
  range.end.byte = static_cast<int>(std::min(rest, tail.size()));

  auto text = "\n" + blanks + std::string(opens ? kTabWidth : 0, ' ');
  if (before == '{' && closes) {
    const Position inside{.line = range.begin.line + 1, .byte = static_cast<int>(text.size()) - 1};
    buffer.replace(range, text + "\n" + blanks);
    buffer.move_to(inside);
  } else {
    buffer.replace(range, text);
  }
}

void type_character(TextBuffer& buffer, std::string_view character) {
  const auto line = buffer.line(buffer.selection().begin.line);
  const bool alone = character == "}" && !buffer.has_selection() && indentation(line) >= buffer.caret().byte;
  if (!alone) {
    buffer.type(character);
    return;
  }
  const TextBuffer::Group group{buffer};
  buffer.type(character);
  const Position brace{.line = buffer.caret().line, .byte = buffer.caret().byte - 1};
  const auto pair = bracket_pair(buffer.lines(), brace);
  if (pair && pair->there.line < brace.line) {
    const auto& partner = buffer.line(pair->there.line);
    const auto blanks = partner.substr(0, static_cast<std::size_t>(indentation(partner)));
    buffer.replace({.begin = {brace.line, 0}, .end = brace}, blanks);
    buffer.move_to({.line = brace.line, .byte = static_cast<int>(blanks.size()) + 1});
  }
}

void indent(TextBuffer& buffer) {
  const auto selected = buffer.selection();
  if (selected.begin.line != selected.end.line) {
    edit_lines(buffer, [](std::string_view) { return LineEdit{.added = std::string(kTabWidth, ' ')}; });
    return;
  }
  const int column = column_of(buffer.line(selected.begin.line), selected.begin.byte);
  const int blanks = kTabWidth - column % kTabWidth;
  buffer.replace(selected, std::string(static_cast<std::size_t>(blanks), ' '));
}

void outdent(TextBuffer& buffer) {
  edit_lines(buffer, [](std::string_view line) {
    if (line.starts_with('\t')) {
      return LineEdit{.removed = 1};
    }
    const auto spaces = static_cast<int>(line.find_first_not_of(' '));
    return LineEdit{.removed = std::min(spaces, kTabWidth)};
  });
}

void toggle_comment(TextBuffer& buffer) {
  const auto [first, last] = selected_lines(buffer);
  bool all_have_it = true;
  int column = std::numeric_limits<int>::max();
  for (int index = first; index <= last; ++index) {
    const std::string_view line = buffer.line(index);
    const int blanks = indentation(line);
    if (blanks < static_cast<int>(line.size())) {
      all_have_it = all_have_it && line.substr(static_cast<std::size_t>(blanks)).starts_with(kComment);
      column = std::min(column, blanks);
    }
  }
  edit_lines(buffer, [&](std::string_view line) {
    if (!all_have_it) {
      return LineEdit{.at = column, .added = std::string{kComment} + " "};
    }
    const int blanks = indentation(line);
    const bool spaced = line.substr(static_cast<std::size_t>(blanks) + kComment.size()).starts_with(' ');
    return LineEdit{.at = blanks, .removed = static_cast<int>(kComment.size()) + (spaced ? 1 : 0)};
  });
}

void move_lines(TextBuffer& buffer, int direction) {
  const auto [first, last] = selected_lines(buffer);
  const int neighbour = direction < 0 ? first - 1 : last + 1;
  if (neighbour < 0 || neighbour >= buffer.line_count()) {
    return;
  }
  // The neighbour is lifted to the other side: so the marks of the moved lines go with them.
  const TextBuffer::Group group{buffer};
  auto caret = buffer.caret();
  auto anchor = buffer.anchor();
  const auto text = buffer.line(neighbour);
  if (direction < 0) {
    buffer.replace({.begin = {neighbour, 0}, .end = {first, 0}}, {});
    const Position end{.line = last - 1, .byte = static_cast<int>(buffer.line(last - 1).size())};
    buffer.replace({.begin = end, .end = end}, "\n" + text);
  } else {
    const Position end{.line = last, .byte = static_cast<int>(buffer.line(last).size())};
    buffer.replace({.begin = end, .end = {neighbour, static_cast<int>(text.size())}}, {});
    buffer.replace({.begin = {first, 0}, .end = {first, 0}}, text + "\n");
  }
  const int step = direction < 0 ? -1 : 1;
  caret.line += step;
  anchor.line += step;
  buffer.select(anchor, caret);
}

void erase_before(TextBuffer& buffer, bool whole_word) {
  if (buffer.has_selection()) {
    buffer.erase(buffer.selection());
    return;
  }
  const auto caret = buffer.caret();
  auto begin = whole_word ? previous_word(buffer.lines(), caret) : previous_character(buffer.lines(), caret);
  const std::string_view line = buffer.line(caret.line);
  const auto head = line.substr(0, static_cast<std::size_t>(caret.byte));
  const bool in_spaces = !head.empty() && head.find_first_not_of(' ') == std::string_view::npos;
  if (!whole_word && in_spaces) {
    begin.byte = (caret.byte - 1) / kTabWidth * kTabWidth;
  }
  buffer.erase({.begin = begin, .end = caret});
}

void erase_after(TextBuffer& buffer, bool whole_word) {
  if (buffer.has_selection()) {
    buffer.erase(buffer.selection());
    return;
  }
  const auto caret = buffer.caret();
  const auto end = whole_word ? next_word(buffer.lines(), caret) : next_character(buffer.lines(), caret);
  buffer.erase({.begin = caret, .end = end});
}

}  // namespace underpar::ui
