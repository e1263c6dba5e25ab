// verdict: memory_limit
// A counter for every minute up to the last one booked: 16 GiB when that is the last a clock can show.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  if (input.minutes.empty()) {
    return {};
  }
  const std::int64_t latest = *std::max_element(input.minutes.begin(), input.minutes.end());
  std::vector<std::uint32_t> before(static_cast<std::size_t>(latest) + 2);
  for (const std::uint32_t minute : input.minutes) {
    ++before[std::size_t{minute} + 1];
  }
  for (std::size_t i = 1; i < before.size(); ++i) {
    before[i] += before[i - 1];
  }
  Output neighbours;
  for (const std::uint32_t minute : input.minutes) {
    const std::int64_t first = std::max<std::int64_t>(0, std::int64_t{minute} - input.window);
    const std::int64_t last = std::min<std::int64_t>(latest, std::int64_t{minute} + input.window);
    neighbours.push_back(before[static_cast<std::size_t>(last) + 1] -
                         before[static_cast<std::size_t>(first)] - 1);
  }
  return neighbours;
}
