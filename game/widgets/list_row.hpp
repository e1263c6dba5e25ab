#pragma once
#include <string>

#include "game/widgets/look.hpp"

namespace underpar::ui {

/// The height of a row, in design pixels.
inline constexpr float kListRow = 46;

/// A row of a list that one is chosen from: two lines of text, each cut to the window's width.
struct ListRow {
  const char* kind;  ///< for the registry
  std::string title;
  std::string detail;
  bool chosen = false;
  Tone tone = Tone::kText;  ///< of the title
};

/// True when it was pressed; the whole row hears the mouse. `id` is its own within the window.
[[nodiscard]] bool list_row(const Frame& frame, int id, const ListRow& row);

}  // namespace underpar::ui
