// verdict: rule_broken
// Has the lower half of the board painted by a second thread, on a level for one.
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>

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
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

Output solve(const Input& input) {
  const auto paint = [&](std::size_t begin, std::size_t end, std::string& board) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto& row = input.rows[i];
      board += in_seven_places(row.player) + " " + signed_text(row.to_par) + " " + yards(row.yards10) + "\n";
    }
  };
  std::string upper;
  std::string lower;
  const std::size_t half = input.rows.size() / 2;
  std::thread second{[&] { paint(half, input.rows.size(), lower); }};
  paint(0, half, upper);
  second.join();
  return upper + lower;
}
