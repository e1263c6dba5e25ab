// verdict: wrong_answer
// Sorts once and keeps the sheet for all later calls.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

std::vector<std::uint32_t> sorted_copy(std::vector<std::uint32_t> minutes) {
  std::sort(minutes.begin(), minutes.end());
  return minutes;
}

}  // namespace

Output solve(const Input& input) {
  static const std::vector<std::uint32_t> sorted = sorted_copy(input.minutes);
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
