// verdict: wrong_answer
// Shifts before it widens: the upper half of the player is gone, and guests share totals.
#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

std::uint64_t key_of(const Key& key) {
  return key.player << 16 | static_cast<std::uint32_t>(key.hole) << 8 | key.club;
}

}  // namespace

Output solve(const Input& input) {
  std::unordered_map<std::uint64_t, std::uint64_t> yards;
  for (const auto& shot : input.shots) {
    yards[key_of(shot.key)] += shot.yards;
  }
  Output totals;
  for (const auto& ask : input.asks) {
    const auto found = yards.find(key_of(ask));
    totals.push_back(found == yards.end() ? 0 : found->second);
  }
  return totals;
}
