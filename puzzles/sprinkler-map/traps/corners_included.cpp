// verdict: wrong_answer
// Takes x1 and y1 for squares that belong to the rectangle: right in the picture, wrong in the contract.
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output totals;
  for (const auto& [x0, y0, x1, y1] : input.asks) {
    std::uint64_t total = 0;
    for (std::size_t y = y0; y <= y1 && y < input.rows; ++y) {
      for (std::size_t x = x0; x <= x1 && x < input.columns; ++x) {
        total += input.rain[y * input.columns + x];
      }
    }
    totals.push_back(total);
  }
  return totals;
}
