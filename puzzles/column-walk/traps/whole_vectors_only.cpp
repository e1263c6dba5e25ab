// verdict: wrong_answer
// Walks eight columns at a time and forgets those left over at the eastern border.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  constexpr std::size_t kWide = 8;
  const std::size_t columns = input.columns;
  const auto* ground = input.ground.data();
  Output steepest(columns);
  for (std::uint32_t y = 0; y < input.rows; ++y) {
    const float* north = ground + (y > 0 ? y - 1 : y) * columns;
    const float* south = ground + std::min(y + 1, input.rows - 1) * columns;
    for (std::size_t x = 0; x + kWide <= columns; x += kWide) {
      std::array<float, kWide> slopes;
      for (std::size_t i = 0; i < kWide; ++i) {
        slopes[i] = south[x + i] - north[x + i];
      }
      for (std::size_t i = 0; i < kWide; ++i) {
        if (y == 0 || slopes[i] > steepest[x + i].slope) {
          steepest[x + i] = {slopes[i], y};
        }
      }
    }
  }
  return steepest;
}
