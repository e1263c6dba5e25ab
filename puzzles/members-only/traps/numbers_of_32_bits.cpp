// verdict: wrong_answer
// Keeps the lower half of each number: who shares it with a member gets in.
#include <cstdint>
#include <unordered_set>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::unordered_set<std::uint32_t> members;
  for (const std::uint64_t member : input.members) {
    members.insert(static_cast<std::uint32_t>(member));
  }
  Output admitted;
  for (const std::uint64_t visitor : input.visitors) {
    admitted.push_back(members.contains(static_cast<std::uint32_t>(visitor)) ? 1 : 0);
  }
  return admitted;
}
