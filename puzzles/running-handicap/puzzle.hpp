#pragma once
#include <cstdint>
#include <vector>

/// The rounds of a player, oldest first. It lies in read-only memory.
struct Input {
  std::vector<std::uint32_t> rounds;  // the score of each round, low is good; any value may occur
  std::uint32_t window = 1;           // how many of the last rounds count, at least 1
  std::uint32_t best = 0;             // how many of those are added up, 0 … window
};

/// One number for each round that has `window` rounds behind it, itself included: the sum of the `best`
/// lowest scores of these. Empty when there are fewer rounds than `window`.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
