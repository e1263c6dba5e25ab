// verdict: rule_broken
// Sends a second thread over the eastern half, on a level for one.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <thread>

#include "puzzle.hpp"

namespace {

void walk(const Input& input, std::size_t begin, std::size_t end, Output& steepest) {
  const auto* ground = input.ground.data();
  for (std::uint32_t y = 0; y < input.rows; ++y) {
    const float* north = ground + (y > 0 ? y - 1 : y) * std::size_t{input.columns};
    const float* south = ground + std::min(y + 1, input.rows - 1) * std::size_t{input.columns};
    for (std::size_t x = begin; x < end; ++x) {
      const float slope = south[x] - north[x];
      if (y == 0 || slope > steepest[x].slope) {
        steepest[x] = {slope, y};
      }
    }
  }
}

}  // namespace

Output solve(const Input& input) {
  const std::size_t columns = input.columns;
  Output steepest(columns);
  std::thread second{[&] { walk(input, columns / 2, columns, steepest); }};
  walk(input, 0, columns / 2, steepest);
  second.join();
  return steepest;
}
