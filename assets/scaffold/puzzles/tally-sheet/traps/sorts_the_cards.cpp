// verdict: rule_broken
// Sorts the cards where they lie: the input is read-only.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& scores = const_cast<std::vector<std::uint16_t>&>(input.scores);
  std::sort(scores.begin(), scores.end());
  Output tallies;
  for (const std::uint16_t score : scores) {
    if (tallies.empty() || tallies.back().score != score) {
      tallies.push_back({score, 0});
    }
    ++tallies.back().count;
  }
  return tallies;
}
