#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "puzzle.hpp"

// In a sorted copy a group's neighbours stand side by side: two binary searches find where they begin and
// end.
Output solve(const Input& input) {
  constexpr std::uint32_t kLastMinute = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> sorted = input.minutes;
  std::sort(sorted.begin(), sorted.end());

  Output neighbours;
  neighbours.reserve(input.minutes.size());
  for (const std::uint32_t minute : input.minutes) {
    const std::uint32_t first = minute > input.window ? minute - input.window : 0;
    const std::uint32_t last = minute < kLastMinute - input.window ? minute + input.window : kLastMinute;
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), first);
    const auto end = std::upper_bound(begin, sorted.end(), last);
    neighbours.push_back(static_cast<std::uint32_t>(end - begin) - 1);  // not counting itself
  }
  return neighbours;
}
