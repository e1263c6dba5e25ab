// verdict: rule_broken
// Sorts the input itself, which is read-only (and then would answer in the wrong order).
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& minutes = const_cast<std::vector<std::uint32_t>&>(input.minutes);
  std::sort(minutes.begin(), minutes.end());
  Output neighbours;
  for (const std::uint32_t minute : minutes) {
    const std::int64_t first = std::int64_t{minute} - input.window;
    const std::int64_t last = std::int64_t{minute} + input.window;
    neighbours.push_back(static_cast<std::uint32_t>(std::upper_bound(minutes.begin(), minutes.end(), last) -
                                                    std::lower_bound(minutes.begin(), minutes.end(), first) -
                                                    1));
  }
  return neighbours;
}
