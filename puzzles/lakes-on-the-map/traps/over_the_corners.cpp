// verdict: wrong_answer
// Squares that share a corner are taken for neighbours.
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::uint32_t columns = input.columns;
  std::vector<bool> seen(input.water.size());
  std::vector<std::uint32_t> shore;
  const auto reach = [&](std::uint32_t at) {
    if (at < seen.size() && input.water[at] != 0 && !seen[at]) {
      seen[at] = true;
      shore.push_back(at);
    }
  };
  Output lakes;
  for (std::uint32_t first = 0; first < seen.size(); ++first) {
    std::uint32_t squares = 0;
    reach(first);
    for (; !shore.empty(); ++squares) {
      const std::uint32_t at = shore.back();
      shore.pop_back();
      for (std::uint32_t y = at / columns == 0 ? 0 : at / columns - 1; y <= at / columns + 1; ++y) {
        const std::uint32_t x = at % columns;
        for (std::uint32_t beside = x == 0 ? 0 : x - 1; beside <= x + 1 && beside < columns; ++beside) {
          reach(y * columns + beside);
        }
      }
    }
    if (squares > 0) {
      lakes.push_back({.first = first, .squares = squares});
    }
  }
  return lakes;
}
