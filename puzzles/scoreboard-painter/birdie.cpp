#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kPlayerWidth = 7;
constexpr std::size_t kUsualLine = 24;
constexpr std::size_t kLongestLine = 10 + 1 + 11 + 1 + 11 + 1;
constexpr std::size_t kPanelRows = 1'000;

/// "00" to "99", one after another.
constexpr auto kPairs = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

/// Writes value so that it ends before `end`, two digits a step; returns where it begins.
char* put_before(char* end, std::uint32_t value) {
  while (value >= 100) {
    end -= 2;
    std::memcpy(end, &kPairs[2 * (value % 100)], 2);
    value /= 100;
  }
  if (value >= 10) {
    end -= 2;
    std::memcpy(end, &kPairs[2 * value], 2);
  } else {
    *--end = static_cast<char>('0' + value);
  }
  return end;
}

/// Lines are written from their last character to their first, so that no number's length must be known
/// before it is there.
char* put_line_before(char* end, const Row& row) {
  *--end = '\n';
  *--end = static_cast<char>('0' + row.yards10 % 10);
  *--end = '.';
  end = put_before(end, row.yards10 / 10);
  *--end = ' ';
  const auto strokes = static_cast<std::uint32_t>(row.to_par);
  end = put_before(end, row.to_par < 0 ? 0U - strokes : strokes);
  if (row.to_par != 0) {
    *--end = row.to_par < 0 ? '-' : '+';
  }
  *--end = ' ';
  char* const player_end = end;
  end = put_before(end, row.player);
  while (player_end - end < static_cast<std::ptrdiff_t>(kPlayerWidth)) {
    *--end = ' ';
  }
  return end;
}

}  // namespace

// Panels of a thousand rows are painted from the bottom up, in room for the longest lines there can be, and
// hung below one another.
Output solve(const Input& input) {
  std::vector<char> panel(kPanelRows * kLongestLine);
  char* const end = panel.data() + panel.size();
  std::string board;
  board.reserve(input.rows.size() * kUsualLine);
  for (std::size_t first = 0; first < input.rows.size(); first += kPanelRows) {
    char* begin = end;
    for (std::size_t i = std::min(first + kPanelRows, input.rows.size()); i > first; --i) {
      begin = put_line_before(begin, input.rows[i - 1]);
    }
    board.append(begin, end);
  }
  return board;
}
