// verdict: memory_limit
// A counter for every key up to the highest player: right for numbers below 1000, 2 TiB for a guest.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::uint32_t last = 0;
  for (const auto& shot : input.shots) {
    last = std::max(last, shot.key.player);
  }
  std::vector<std::uint64_t> yards((std::size_t{last} + 1) << 16);
  const auto place_of = [](const Key& key) {
    return std::size_t{key.player} << 16 | std::size_t{key.hole} << 8 | key.club;
  };
  for (const auto& shot : input.shots) {
    yards[place_of(shot.key)] += shot.yards;
  }
  Output totals;
  for (const auto& ask : input.asks) {
    totals.push_back(ask.player <= last ? yards[place_of(ask)] : 0);
  }
  return totals;
}
