#pragma once
#include "game/widgets/text_buffer.hpp"

namespace underpar::ui {

// What an editor for C++ does beyond typing. Each is one undo step and keeps a sensible selection.

/// Enter: keeps the line's indentation, one step deeper after an opening bracket; between a pair of braces
/// the closing one gets a line of its own.
void break_line(TextBuffer& buffer);

/// Types a character, and draws a closing brace alone on its line back to its partner's indentation.
void type_character(TextBuffer& buffer, std::string_view character);

/// Tab: to the next multiple of four columns, or all selected lines one step deeper.
void indent(TextBuffer& buffer);
/// Shift+Tab: the line, or all selected lines, one step back.
void outdent(TextBuffer& buffer);

/// Ctrl+/: puts "// " before all selected lines, or takes it away when all of them have it.
void toggle_comment(TextBuffer& buffer);

/// Alt+Up/Down: moves the selected lines by one. Nothing at the ends of the text.
void move_lines(TextBuffer& buffer, int direction);

/// Backspace and Delete: the selection, else a character or a word. Backspace inside the indentation takes
/// one step of it.
void erase_before(TextBuffer& buffer, bool whole_word = false);
void erase_after(TextBuffer& buffer, bool whole_word = false);

/// The bytes of a line before its first character that is not a blank.
[[nodiscard]] int indentation(std::string_view line);

}  // namespace underpar::ui
