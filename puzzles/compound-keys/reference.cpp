#include <cstdint>
#include <string>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

/// "player-17/hole-3/club-9"
std::string name_of(const Key& key) {
  return "player-" + std::to_string(key.player) + "/hole-" + std::to_string(key.hole) + "/club-" +
         std::to_string(key.club);
}

}  // namespace

Output solve(const Input& input) {
  std::unordered_map<std::string, std::uint64_t> yards;
  for (const auto& shot : input.shots) {
    yards[name_of(shot.key)] += shot.yards;
  }

  Output totals;
  for (const auto& ask : input.asks) {
    const auto found = yards.find(name_of(ask));
    totals.push_back(found == yards.end() ? 0 : found->second);
  }
  return totals;
}
