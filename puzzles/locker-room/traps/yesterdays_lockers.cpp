// verdict: wrong_answer
// Leaves the lockers as they were last time: each day begins with empty ones.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  static std::vector<std::uint32_t> lockers;
  Output output;
  for (const std::uint32_t member : input.asks) {
    const auto mine = std::find(lockers.begin(), lockers.end(), member);
    if (mine != lockers.end()) {
      ++output.hits;
      lockers.erase(mine);
    } else if (lockers.size() >= input.capacity) {
      output.cleared = noted(output.cleared, lockers.front());
      lockers.erase(lockers.begin());
    }
    lockers.push_back(member);
  }
  return output;
}
