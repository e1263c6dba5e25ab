#include <cstdint>
#include <map>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::map<std::uint16_t, std::uint32_t> counts;
  for (const std::uint16_t score : input.scores) {
    ++counts[score];
  }
  Output tallies;
  for (const auto& [score, count] : counts) {
    tallies.push_back({score, count});
  }
  return tallies;
}
