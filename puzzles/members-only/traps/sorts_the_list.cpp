// verdict: rule_broken
// Sorts the list itself to search in it: the input is read-only.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& members = const_cast<std::vector<std::uint64_t>&>(input.members);
  std::sort(members.begin(), members.end());
  Output admitted;
  for (const std::uint64_t visitor : input.visitors) {
    admitted.push_back(std::binary_search(members.begin(), members.end(), visitor) ? 1 : 0);
  }
  return admitted;
}
