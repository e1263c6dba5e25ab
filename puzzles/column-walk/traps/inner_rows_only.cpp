// verdict: wrong_answer
// Skips the first and the last row "because they have no neighbour": a map of one or two rows has no others.
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::size_t columns = input.columns;
  const auto* ground = input.ground.data();
  Output steepest(columns);
  for (std::uint32_t y = 1; y + 1 < input.rows; ++y) {
    const float* north = ground + (y - 1) * columns;
    const float* south = ground + (y + 1) * columns;
    for (std::size_t x = 0; x < columns; ++x) {
      const float slope = south[x] - north[x];
      if (y == 1 || slope > steepest[x].slope) {
        steepest[x] = {slope, y};
      }
    }
  }
  return steepest;
}
