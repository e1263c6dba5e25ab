#pragma once
#include <cstdint>
#include <vector>

/// The score cards of a season. It lies in read-only memory.
struct Input {
  std::vector<std::uint16_t> scores;  // 0 to 9999, in any order
};

/// A score and how often it occurs.
struct Tally {
  std::uint16_t score;
  std::uint32_t count;
};

/// Each score that occurs, once, in rising order.
using Output = std::vector<Tally>;

Output solve(const Input& input);
