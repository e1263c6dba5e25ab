// verdict: wrong_answer
// Paints the sign and then the number without it: the lowest number has no opposite.
#include <cstdint>
#include <string>

#include "puzzle.hpp"

namespace {

std::string signed_text(std::int32_t to_par) {
  const auto sign = to_par > 0 ? "+" : to_par < 0 ? "-" : "";
  const auto size = static_cast<std::int32_t>(to_par < 0 ? 0U - static_cast<std::uint32_t>(to_par) : to_par);
  return sign + std::to_string(size);
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
