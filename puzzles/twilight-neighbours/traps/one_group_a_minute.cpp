// verdict: wrong_answer
// Keeps the minutes in a set: groups of the same minute become one.
#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::set<std::uint32_t> distinct(input.minutes.begin(), input.minutes.end());
  const std::vector<std::uint32_t> sorted(distinct.begin(), distinct.end());
  Output neighbours;
  for (const std::uint32_t minute : input.minutes) {
    const std::int64_t first = std::int64_t{minute} - input.window;
    const std::int64_t last = std::int64_t{minute} + input.window;
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), first);
    const auto end = std::upper_bound(sorted.begin(), sorted.end(), last);
    neighbours.push_back(static_cast<std::uint32_t>(end - begin) - 1);
  }
  return neighbours;
}
