#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kPlayerWidth = 7;
constexpr std::size_t kUsualLine = 24;

void append(std::string& board, std::int64_t value, std::size_t width = 0) {
  std::array<char, 20> digits;
  char* const end = std::to_chars(digits.begin(), digits.end(), value).ptr;
  const auto size = static_cast<std::size_t>(end - digits.begin());
  if (size < width) {
    board.append(width - size, ' ');
  }
  board.append(digits.data(), size);
}

}  // namespace

// to_chars knows no locale, keeps no state and allocates nothing; the board grows in one place.
Output solve(const Input& input) {
  std::string board;
  board.reserve(input.rows.size() * kUsualLine);
  for (const auto& row : input.rows) {
    append(board, row.player, kPlayerWidth);
    board += ' ';
    if (row.to_par > 0) {
      board += '+';
    }
    append(board, row.to_par);
    board += ' ';
    append(board, row.yards10 / 10);
    board += '.';
    append(board, row.yards10 % 10);
    board += '\n';
  }
  return board;
}
