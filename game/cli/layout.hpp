#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// How many columns UTF-8 text takes: combining marks none, wide East Asian letters two, escape sequences for
/// colour none. A broken byte counts one.
[[nodiscard]] int columns(std::string_view text);

/// At most `width` columns of `text`, with "…" at the end when something was cut.
[[nodiscard]] std::string clipped(std::string_view text, int width);

/// `text` with blanks after it (or before it) up to `width` columns.
[[nodiscard]] std::string left_aligned(std::string_view text, int width);
[[nodiscard]] std::string right_aligned(std::string_view text, int width);

/// Breaks text at blanks so that no line is wider than `width`; each line but the first begins with `indent`
/// blanks, which count. Line breaks in the text stay. A word wider than a line stands alone, unbroken.
/// No line feed at the end.
[[nodiscard]] std::string wrapped(std::string_view text, int width, int indent = 0);

/// The width prose is set to: that of the terminal, but no line longer than 96 columns.
[[nodiscard]] int prose_width(const Terminal& terminal);

enum class Align { kLeft, kRight };

struct Column {
  std::string title;
  Align align = Align::kLeft;
};

/// Rows under titles, two blanks apart, columns as wide as they must be. When all would be wider than the
/// terminal, the last left-aligned column that is widest is clipped.
[[nodiscard]] std::string table(const std::vector<Column>& heads,
                                const std::vector<std::vector<std::string>>& rows, const Terminal& terminal);

}  // namespace underpar::cli
