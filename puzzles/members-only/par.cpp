#include <cstdint>
#include <unordered_set>

#include "puzzle.hpp"

// A set is made for the question "is it there?": one look, however long the list.
Output solve(const Input& input) {
  const std::unordered_set<std::uint64_t> members(input.members.begin(), input.members.end());
  Output admitted;
  for (const std::uint64_t visitor : input.visitors) {
    admitted.push_back(members.contains(visitor) ? 1 : 0);
  }
  return admitted;
}
