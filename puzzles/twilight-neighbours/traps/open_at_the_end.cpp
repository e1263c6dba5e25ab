// verdict: wrong_answer
// lower_bound at both ends: a group exactly `window` minutes later is not counted.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::int64_t> sorted(input.minutes.begin(), input.minutes.end());
  std::sort(sorted.begin(), sorted.end());
  Output neighbours;
  for (const std::int64_t minute : input.minutes) {
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), minute - input.window);
    const auto end = std::lower_bound(sorted.begin(), sorted.end(), minute + input.window);
    neighbours.push_back(end == begin ? 0 : static_cast<std::uint32_t>(end - begin) - 1);
  }
  return neighbours;
}
