// verdict: wrong_answer
// Puts the highest number at the end of each list as a mark: results of that value are lost.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();
  using First = std::pair<std::uint32_t, std::size_t>;
  std::priority_queue<First, std::vector<First>, std::greater<>> firsts;
  const auto result = [&](std::size_t club, std::size_t i) {
    return i < input.clubs[club].size() ? input.clubs[club][i] : kEnd;
  };
  for (std::size_t club = 0; club < input.clubs.size(); ++club) {
    firsts.emplace(result(club, 0), club);
  }
  std::vector<std::size_t> next(input.clubs.size(), 1);
  Output merged;
  while (!firsts.empty() && firsts.top().first != kEnd) {
    const auto [lowest, club] = firsts.top();
    firsts.pop();
    merged.push_back(lowest);
    firsts.emplace(result(club, next[club]++), club);
  }
  return merged;
}
