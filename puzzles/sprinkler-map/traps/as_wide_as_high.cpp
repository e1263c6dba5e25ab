// verdict: wrong_answer
// Takes the number of rows for the length of a row: right on every square map.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::size_t side = input.rows;
  std::vector<std::uint64_t> before(input.rain.size() + 1);
  for (std::size_t i = 0; i < input.rain.size(); ++i) {
    before[i + 1] = before[i] + input.rain[i];
  }
  Output totals;
  for (const auto& [x0, y0, x1, y1] : input.asks) {
    std::uint64_t total = 0;
    for (std::size_t y = y0; y < y1 && y * side + x1 < before.size(); ++y) {
      total += before[y * side + x1] - before[y * side + x0];
    }
    totals.push_back(total);
  }
  return totals;
}
