// verdict: wrong_answer
// Yards as a float with "%.1f": 24 bits do not hold every tenth from 1 677 721.6 yards on.
#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

#include "puzzle.hpp"

namespace {

std::string signed_text(std::int64_t to_par) {
  return (to_par > 0 ? "+" : "") + std::to_string(to_par);
}

std::string in_seven_places(std::uint32_t player) {
  const std::string number = std::to_string(player);
  return number.size() < 7 ? std::string(7 - number.size(), ' ') + number : number;
}

std::string yards(std::uint32_t tenths) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(static_cast<float>(tenths) / 10.0F));
  return text.data();
}

}  // namespace

Output solve(const Input& input) {
  std::string board;
  for (const auto& row : input.rows) {
    board += in_seven_places(row.player) + " " + signed_text(row.to_par) + " " + yards(row.yards10) + "\n";
  }
  return board;
}
