// verdict: wrong_answer
// Minds the beginning of the clock but not its end: minute + window wraps around for a window near 2^32.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> sorted = input.minutes;
  std::sort(sorted.begin(), sorted.end());
  Output neighbours;
  for (const std::uint32_t minute : input.minutes) {
    const std::uint32_t first = minute > input.window ? minute - input.window : 0;
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), first);
    const auto end = std::upper_bound(sorted.begin(), sorted.end(), minute + input.window);
    neighbours.push_back(static_cast<std::uint32_t>(end - begin) - 1);
  }
  return neighbours;
}
