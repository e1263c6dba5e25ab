#pragma once
#include <string>
#include <string_view>

namespace underpar::cli {

/// `text` without what a terminal would take for commands: programs, compilers, packs and members of a class
/// all have words of theirs shown, and some terminals set titles, the clipboard or answers to questions by
/// them. Left as they are: line feeds, tabs, colours, and the beginning of a line that is written anew, which
/// is all that this program uses itself. Other control characters of ASCII are shown as ^X, those of Unicode
/// as U+FFFD.
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace underpar::cli
