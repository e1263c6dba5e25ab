// verdict: rule_broken
// Overwrites each result it has taken, as one does with a pencil: the lists are read-only.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& clubs = const_cast<std::vector<std::vector<std::uint32_t>>&>(input.clubs);
  using First = std::pair<std::uint32_t, std::size_t>;
  std::priority_queue<First, std::vector<First>, std::greater<>> firsts;
  for (std::size_t club = 0; club < clubs.size(); ++club) {
    if (!clubs[club].empty()) {
      firsts.emplace(clubs[club].front(), club);
    }
  }
  std::vector<std::size_t> next(clubs.size(), 1);
  Output merged;
  while (!firsts.empty()) {
    const auto [result, club] = firsts.top();
    firsts.pop();
    merged.push_back(result);
    clubs[club][next[club] - 1] = 0;
    if (next[club] < clubs[club].size()) {
      firsts.emplace(clubs[club][next[club]++], club);
    }
  }
  return merged;
}
