// verdict: wrong_answer
// Starts every column with slope 0: wrong where the ground falls all the way to the south.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::size_t columns = input.columns;
  const auto* ground = input.ground.data();
  Output steepest(columns);
  for (std::uint32_t y = 0; y < input.rows; ++y) {
    const float* north = ground + (y > 0 ? y - 1 : y) * columns;
    const float* south = ground + std::min(y + 1, input.rows - 1) * columns;
    for (std::size_t x = 0; x < columns; ++x) {
      const float slope = south[x] - north[x];
      if (slope > steepest[x].slope) {
        steepest[x] = {slope, y};
      }
    }
  }
  return steepest;
}
