#include <cstddef>

#include "puzzle.hpp"

namespace {

float height_at(const Input& input, std::uint32_t x, std::uint32_t y) {
  return input.ground[std::size_t{y} * input.columns + x];
}

float slope_at(const Input& input, std::uint32_t x, std::uint32_t y) {
  const std::uint32_t north = y > 0 ? y - 1 : y;
  const std::uint32_t south = y + 1 < input.rows ? y + 1 : y;
  return height_at(input, x, south) - height_at(input, x, north);
}

}  // namespace

// The loops are swapped: the walk follows the rows as they lie in memory, and every column keeps its best
// so far in the answer itself.
Output solve(const Input& input) {
  Output steepest(input.columns);
  for (std::uint32_t y = 0; y < input.rows; ++y) {
    for (std::uint32_t x = 0; x < input.columns; ++x) {
      const float slope = slope_at(input, x, y);
      if (y == 0 || slope > steepest[x].slope) {
        steepest[x] = {slope, y};
      }
    }
  }
  return steepest;
}
