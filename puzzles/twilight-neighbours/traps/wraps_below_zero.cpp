// verdict: wrong_answer
// minute - window and minute + window in 32 bits: both wrap around at the ends of the clock.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> sorted = input.minutes;
  std::sort(sorted.begin(), sorted.end());
  Output neighbours;
  for (const std::uint32_t minute : input.minutes) {
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), minute - input.window);
    const auto end = std::upper_bound(sorted.begin(), sorted.end(), minute + input.window);
    neighbours.push_back(static_cast<std::uint32_t>(end - begin) - 1);
  }
  return neighbours;
}
