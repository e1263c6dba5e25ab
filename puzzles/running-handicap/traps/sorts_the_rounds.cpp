// verdict: rule_broken
// Sorts each window where it lies: the rounds are read-only (and the next window would be a mess).
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& rounds = const_cast<std::vector<std::uint32_t>&>(input.rounds);
  Output handicaps;
  for (std::size_t end = input.window; end <= rounds.size(); ++end) {
    const auto newest = rounds.begin() + static_cast<std::ptrdiff_t>(end);
    const auto oldest = newest - input.window;
    std::sort(oldest, newest);
    handicaps.push_back(std::accumulate(oldest, oldest + input.best, std::uint64_t{0}));
  }
  return handicaps;
}
