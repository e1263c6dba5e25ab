#pragma once
#include <string>
#include <string_view>

#include "engine/base/paths.hpp"

namespace underpar::cli {

/// What one output stream can show. A plain value: text is made for it without asking any device again.
struct Terminal {
  int width = 80;       ///< columns, 20 to 400
  bool colour = false;  ///< escape sequences for colour are understood and wished for
  bool live = false;    ///< a person watches, and a line may be rewritten
};

/// Looks at the stream behind `fd`. Width: $COLUMNS, else the terminal's own, else 80. No colour when it is
/// not a terminal, $NO_COLOR is set (no-color.org) or $TERM is missing or "dumb".
[[nodiscard]] Terminal terminal_of(int fd, const Environment& variable = environment);

/// The roles a piece of text can have; the colours follow from them.
enum class Ink { kPlain, kStrong, kFaint, kGood, kWarning, kBad, kGold };

/// `text` in that role, as it is where there is no colour.
[[nodiscard]] std::string inked(const Terminal& terminal, Ink ink, std::string_view text);

}  // namespace underpar::cli
