#pragma once
#include <string>
#include <vector>

#include "game/widgets/look.hpp"

namespace underpar::ui {

/// Rows of text, the first column names the row: the twin of every plot for those who cannot see it.
struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

/// Columns padded with blanks, a line per row.
[[nodiscard]] std::string to_text(const Table& table);

/// Comma-separated values as RFC 4180 has them, the header first.
[[nodiscard]] std::string to_csv(const Table& table);

/// Draws it with numbers aligned right, in small print. `id` also names it in the registry.
void draw_table(const Frame& frame, const char* id, const Table& table);

}  // namespace underpar::ui
