// verdict: wrong_answer
// A shorter text: player 1 at hole 11 and player 11 at hole 1 become the same "111".
#include <cstdint>
#include <string>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

std::string key_of(const Key& key) {
  return std::to_string(key.player) + std::to_string(key.hole) + std::to_string(key.club);
}

}  // namespace

Output solve(const Input& input) {
  std::unordered_map<std::string, std::uint64_t> yards;
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
