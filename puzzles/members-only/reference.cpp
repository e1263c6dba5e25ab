#include <algorithm>
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const auto& members = input.members;
  Output admitted;
  for (const std::uint64_t visitor : input.visitors) {
    const bool found = std::find(members.begin(), members.end(), visitor) != members.end();
    admitted.push_back(found ? 1 : 0);
  }
  return admitted;
}
