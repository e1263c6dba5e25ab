#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "puzzle.hpp"

// Only the club whose result was taken has a new first one; a heap of first results knows the next lowest.
Output solve(const Input& input) {
  const auto& clubs = input.clubs;
  using First = std::pair<std::uint32_t, std::size_t>;  // result, club
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
    if (next[club] < clubs[club].size()) {
      firsts.emplace(clubs[club][next[club]++], club);
    }
  }
  return merged;
}
