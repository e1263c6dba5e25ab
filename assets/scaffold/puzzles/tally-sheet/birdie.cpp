#include <array>
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

// A score is an index: no hashing, and the order comes for nothing.
Output solve(const Input& input) {
  std::array<std::uint32_t, 10'000> counts{};
  for (const std::uint16_t score : input.scores) {
    ++counts[score];
  }
  Output tallies;
  for (std::size_t score = 0; score < counts.size(); ++score) {
    if (counts[score] > 0) {
      tallies.push_back({static_cast<std::uint16_t>(score), counts[score]});
    }
  }
  return tallies;
}
