// verdict: wrong_answer
// A table of 32-bit sums: differences come out right modulo 2^32, but a cloudburst is more than that.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::size_t corners = std::size_t{input.columns} + 1;
  std::vector<std::uint32_t> above(corners * (std::size_t{input.rows} + 1));
  for (std::size_t y = 0; y < input.rows; ++y) {
    std::uint32_t row = 0;
    for (std::size_t x = 0; x < input.columns; ++x) {
      row += input.rain[y * input.columns + x];
      above[(y + 1) * corners + x + 1] = above[y * corners + x + 1] + row;
    }
  }
  Output totals;
  for (const auto& [x0, y0, x1, y1] : input.asks) {
    totals.push_back(above[y1 * corners + x1] - above[y1 * corners + x0] - above[y0 * corners + x1] +
                     above[y0 * corners + x0]);
  }
  return totals;
}
