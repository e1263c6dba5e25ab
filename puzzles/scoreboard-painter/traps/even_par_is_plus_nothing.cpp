// verdict: wrong_answer
// Gives 0 a sign as well.
#include <cstdint>
#include <string>

#include "puzzle.hpp"

namespace {

std::string signed_text(std::int64_t to_par) {
  return (to_par >= 0 ? "+" : "") + std::to_string(to_par);
}

std::string in_seven_places(std::uint32_t player) {
  const std::string number = std::to_string(player);
  return number.size() < 7 ? std::string(7 - number.size(), ' ') + number : number;
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
