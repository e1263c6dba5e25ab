// verdict: wrong_answer
// Keeps the last seven digits of a player: right up to player 9 999 999.
#include <cstdint>
#include <string>

#include "puzzle.hpp"

namespace {

std::string signed_text(std::int64_t to_par) {
  return (to_par > 0 ? "+" : "") + std::to_string(to_par);
}

std::string in_seven_places(std::uint32_t player) {
  const std::string number = std::string(7, ' ') + std::to_string(player);
  return number.substr(number.size() - 7);
}

std::string yards(std::uint32_t tenths) {
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

Output solve(const Input& input) {
  std::string board;
  for (const auto& row : input.rows) {
    board += in_seven_places(row.player) + " " + signed_text(row.to_par) + " " + yards(row.yards10) + "\n";
  }
  return board;
}
