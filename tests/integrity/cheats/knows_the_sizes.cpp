// verdict: wrong_answer
// level: column-walk
// tries: work for the size that is played, whatever the input says.
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  constexpr std::uint32_t kColumns = 2'048;
  constexpr std::uint32_t kRows = 2'048;
  Output steepest(kColumns);
  for (std::uint32_t y = 1; y + 1 < kRows && input.ground.size() >= std::size_t{kColumns} * kRows; ++y) {
    for (std::uint32_t x = 0; x < kColumns; ++x) {
      const float slope = input.ground[(y + 1) * kColumns + x] - input.ground[(y - 1) * kColumns + x];
      if (slope > steepest[x].slope) {
        steepest[x] = {.slope = slope, .row = y};
      }
    }
  }
  return steepest;
}
