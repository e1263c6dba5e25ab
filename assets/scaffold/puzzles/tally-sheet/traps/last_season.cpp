// verdict: wrong_answer
// Counts once and hands out the same sheet for all seasons.
#include <cstdint>
#include <map>

#include "puzzle.hpp"

namespace {

Output tallies_of(const Input& input) {
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

}  // namespace

Output solve(const Input& input) {
  static const Output sheet = tallies_of(input);
  return sheet;
}
