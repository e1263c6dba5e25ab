// verdict: wrong_answer
// Keeps its totals for all calls: "a key is a key"; the shots of last season count again.
#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

std::uint64_t packed(const Key& key) {
  return std::uint64_t{key.player} << 16 | std::uint64_t{key.hole} << 8 | key.club;
}

}  // namespace

Output solve(const Input& input) {
  static std::unordered_map<std::uint64_t, std::uint64_t> yards;
  for (const auto& shot : input.shots) {
    yards[packed(shot.key)] += shot.yards;
  }
  Output totals;
  for (const auto& ask : input.asks) {
    totals.push_back(yards[packed(ask)]);
  }
  return totals;
}
