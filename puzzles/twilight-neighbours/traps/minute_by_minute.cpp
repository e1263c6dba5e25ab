// verdict: time_limit
// Walks over every minute of the window, which may have four thousand million of them.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::unordered_map<std::uint32_t, std::uint32_t> groups_at;
  for (const std::uint32_t minute : input.minutes) {
    ++groups_at[minute];
  }
  Output neighbours;
  for (const std::uint32_t minute : input.minutes) {
    const std::int64_t first = std::max<std::int64_t>(0, std::int64_t{minute} - input.window);
    const std::int64_t last = std::min<std::int64_t>(std::numeric_limits<std::uint32_t>::max(),
                                                     std::int64_t{minute} + input.window);
    std::uint32_t count = 0;
    for (std::int64_t at = first; at <= last; ++at) {
      if (const auto found = groups_at.find(static_cast<std::uint32_t>(at)); found != groups_at.end()) {
        count += found->second;
      }
    }
    neighbours.push_back(count - 1);
  }
  return neighbours;
}
