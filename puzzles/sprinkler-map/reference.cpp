#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output totals;
  for (const auto& [x0, y0, x1, y1] : input.asks) {
    std::uint64_t total = 0;
    for (std::size_t y = y0; y < y1; ++y) {
      for (std::size_t x = x0; x < x1; ++x) {
        total += input.rain[y * input.columns + x];
      }
    }
    totals.push_back(total);
  }
  return totals;
}
