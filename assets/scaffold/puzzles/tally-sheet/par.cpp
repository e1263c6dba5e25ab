#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "puzzle.hpp"

// No order while counting; it is made once, of far fewer entries.
Output solve(const Input& input) {
  std::unordered_map<std::uint16_t, std::uint32_t> counts;
  counts.reserve(10'000);
  for (const std::uint16_t score : input.scores) {
    ++counts[score];
  }
  Output tallies;
  tallies.reserve(counts.size());
  for (const auto& [score, count] : counts) {
    tallies.push_back({score, count});
  }
  std::sort(tallies.begin(), tallies.end(), [](const Tally& a, const Tally& b) { return a.score < b.score; });
  return tallies;
}
