// verdict: wrong_answer
// Begins at 1: the score 0 is one, too.
#include <array>
#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::array<std::uint32_t, 10'000> counts{};
  for (const std::uint16_t score : input.scores) {
    ++counts[score];
  }
  Output tallies;
  for (std::size_t score = 1; score < counts.size(); ++score) {
    if (counts[score] > 0) {
      tallies.push_back({static_cast<std::uint16_t>(score), counts[score]});
    }
  }
  return tallies;
}
