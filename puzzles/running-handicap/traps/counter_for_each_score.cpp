// verdict: memory_limit
// A counter for every score up to the worst one: 16 GiB when that is the last that 32 bits hold.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  if (input.rounds.size() < input.window) {
    return {};
  }
  const std::uint32_t worst = *std::max_element(input.rounds.begin(), input.rounds.end());
  std::vector<std::uint32_t> rounds_with(std::size_t{worst} + 1);
  Output handicaps;
  for (std::size_t i = 0; i < input.rounds.size(); ++i) {
    ++rounds_with[input.rounds[i]];
    if (i >= input.window) {
      --rounds_with[input.rounds[i - input.window]];
    }
    if (i + 1 >= input.window) {
      std::uint64_t sum = 0;
      std::uint32_t left = input.best;
      for (std::size_t score = 0; left > 0; ++score) {
        const std::uint32_t counted = std::min(left, rounds_with[score]);
        sum += std::uint64_t{counted} * score;
        left -= counted;
      }
      handicaps.push_back(sum);
    }
  }
  return handicaps;
}
