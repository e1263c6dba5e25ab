// verdict: time_limit
// Walks the way of every match before it hears the asks: fine for a bush, but in a tree that is one long line
// two hundred thousand ways are a hundred thousand steps long.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const auto& matches = input.matches;
  std::vector<std::uint64_t> stories(matches.size());
  for (std::uint32_t match = 0; match < matches.size(); ++match) {
    stories[match] += matches[match].points;
    for (std::uint32_t i = match; i != 0; i = matches[i].next) {
      stories[match] += std::uint64_t{matches[matches[i].next].points} + 1;
    }
    if (match > 0) {
      ++stories[matches[match].next];
    }
  }
  std::uint64_t told = 0;
  for (const std::uint32_t ask : input.asks) {
    told += stories[ask];
  }
  return told;
}
