#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

// The list owns the matches; a number is enough to find one, and keeps nothing alive.
Output solve(const Input& input) {
  const auto& matches = input.matches;
  std::vector<std::uint32_t> before(matches.size());
  for (std::size_t i = 1; i < matches.size(); ++i) {
    ++before[matches[i].next];
  }
  std::uint64_t told = 0;
  for (const std::uint32_t ask : input.asks) {
    told += std::uint64_t{before[ask]} + matches[ask].points;
    for (std::uint32_t i = ask; i != 0; i = matches[i].next) {
      told += std::uint64_t{matches[matches[i].next].points} + 1;
    }
  }
  return told;
}
