// verdict: wrong_answer
// Compares results as int: from 2^31 on they count as negative and come first.
#include <algorithm>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output merged;
  for (const auto& club : input.clubs) {
    merged.insert(merged.end(), club.begin(), club.end());
  }
  std::sort(merged.begin(), merged.end(), [](std::uint32_t a, std::uint32_t b) {
    return static_cast<std::int32_t>(a) < static_cast<std::int32_t>(b);
  });
  return merged;
}
