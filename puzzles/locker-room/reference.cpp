#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output output;
  std::vector<std::uint32_t> lockers;  // who was there last stands last
  for (const std::uint32_t member : input.asks) {
    const auto mine = std::find(lockers.begin(), lockers.end(), member);
    if (mine != lockers.end()) {
      ++output.hits;
      lockers.erase(mine);
    } else if (lockers.size() == input.capacity) {
      output.cleared = noted(output.cleared, lockers.front());
      lockers.erase(lockers.begin());
    }
    lockers.push_back(member);
  }
  return output;
}
