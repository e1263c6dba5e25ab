// verdict: rule_broken
// Sorts the shots by key where they lie: the input is read-only.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

std::uint64_t packed(const Key& key) {
  return std::uint64_t{key.player} << 16 | std::uint64_t{key.hole} << 8 | key.club;
}

}  // namespace

Output solve(const Input& input) {
  auto& shots = const_cast<std::vector<Shot>&>(input.shots);
  std::sort(shots.begin(), shots.end(),
            [](const Shot& a, const Shot& b) { return packed(a.key) < packed(b.key); });
  Output totals;
  for (const auto& ask : input.asks) {
    auto shot = std::lower_bound(shots.begin(), shots.end(), packed(ask),
                                 [](const Shot& s, std::uint64_t key) { return packed(s.key) < key; });
    std::uint64_t total = 0;
    for (; shot != shots.end() && packed(shot->key) == packed(ask); ++shot) {
      total += shot->yards;
    }
    totals.push_back(total);
  }
  return totals;
}
