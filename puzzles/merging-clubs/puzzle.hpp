#pragma once
#include <cstdint>
#include <vector>

/// The result lists of the clubs. It lies in read-only memory.
struct Input {
  std::vector<std::vector<std::uint32_t>> clubs;  // each list is sorted, lowest first; any value may occur
};

/// All results of all clubs, sorted, lowest first. A result that occurs several times does so here too.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
