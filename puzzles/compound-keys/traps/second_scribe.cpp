// verdict: rule_broken
// Has half of the asks answered by a second thread, on a level for one.
#include <cstddef>
#include <cstdint>
#include <thread>
#include <unordered_map>

#include "puzzle.hpp"

namespace {

std::uint64_t packed(const Key& key) {
  return std::uint64_t{key.player} << 16 | std::uint64_t{key.hole} << 8 | key.club;
}

}  // namespace

Output solve(const Input& input) {
  std::unordered_map<std::uint64_t, std::uint64_t> yards;
  for (const auto& shot : input.shots) {
    yards[packed(shot.key)] += shot.yards;
  }
  Output totals(input.asks.size());
  const auto answer = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto found = yards.find(packed(input.asks[i]));
      totals[i] = found == yards.end() ? 0 : found->second;
    }
  };
  std::thread second{answer, totals.size() / 2, totals.size()};
  answer(0, totals.size() / 2);
  second.join();
  return totals;
}
