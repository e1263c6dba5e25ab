#pragma once
#include <string>
#include <string_view>

#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// A lesson for a terminal: paragraphs and list items wrapped, headings strong, code as it stands and
/// indented. Emphasis marks of CommonMark are left out, links keep their text, tables are set in columns.
[[nodiscard]] std::string markdown_text(std::string_view markdown, const Terminal& terminal);

}  // namespace underpar::cli
