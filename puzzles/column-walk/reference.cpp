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

// The answer is wanted column by column, so the walk goes column by column.
Output solve(const Input& input) {
  Output steepest;
  steepest.reserve(input.columns);
  for (std::uint32_t x = 0; x < input.columns; ++x) {
    Steepest best{slope_at(input, x, 0), 0};
    for (std::uint32_t y = 1; y < input.rows; ++y) {
      const float slope = slope_at(input, x, y);
      if (slope > best.slope) {
        best = {slope, y};
      }
    }
    steepest.push_back(best);
  }
  return steepest;
}
