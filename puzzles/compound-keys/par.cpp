#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

/// Player, hole and club side by side in one number: no two keys share it.
std::uint64_t packed(const Key& key) {
  return std::uint64_t{key.player} << 16 | std::uint64_t{key.hole} << 8 | key.club;
}

}  // namespace

Output solve(const Input& input) {
  std::unordered_map<std::uint64_t, std::uint64_t> yards;
  for (const auto& shot : input.shots) {
    yards[packed(shot.key)] += shot.yards;
  }

  Output totals;
  for (const auto& ask : input.asks) {
    const auto found = yards.find(packed(ask));
    totals.push_back(found == yards.end() ? 0 : found->second);
  }
  return totals;
}
