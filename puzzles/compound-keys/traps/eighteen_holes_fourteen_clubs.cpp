// verdict: wrong_answer
// Counts in base 20 and 16, enough for eighteen holes and fourteen clubs; the contract allows 255 of each.
#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

std::uint64_t key_of(const Key& key) {
  return (std::uint64_t{key.player} * 20 + key.hole) * 16 + key.club;
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
