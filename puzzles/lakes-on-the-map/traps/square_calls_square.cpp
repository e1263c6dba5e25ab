// verdict: crashed
// Floods by calling itself for each neighbour: a lake of two million squares is deeper than the stack.
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

std::uint32_t flood(const Input& input, std::vector<bool>& seen, std::uint32_t x, std::uint32_t y) {
  const std::uint32_t at = y * input.columns + x;
  if (x >= input.columns || y >= input.rows || input.water[at] == 0 || seen[at]) {
    return 0;
  }
  seen[at] = true;
  return 1 + flood(input, seen, x, y - 1) + flood(input, seen, x - 1, y) + flood(input, seen, x + 1, y) +
         flood(input, seen, x, y + 1);
}

}  // namespace

Output solve(const Input& input) {
  std::vector<bool> seen(input.water.size());
  Output lakes;
  for (std::uint32_t y = 0; y < input.rows; ++y) {
    for (std::uint32_t x = 0; x < input.columns; ++x) {
      if (const std::uint32_t squares = flood(input, seen, x, y); squares > 0) {
        lakes.push_back({.first = y * input.columns + x, .squares = squares});
      }
    }
  }
  return lakes;
}
