// verdict: crashed
// Takes the first result of every club; some have none.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  using First = std::pair<std::uint32_t, std::size_t>;
  std::priority_queue<First, std::vector<First>, std::greater<>> firsts;
  for (std::size_t club = 0; club < input.clubs.size(); ++club) {
    firsts.emplace(input.clubs[club].at(0), club);
  }
  std::vector<std::size_t> next(input.clubs.size(), 1);
  Output merged;
  while (!firsts.empty()) {
    const auto [result, club] = firsts.top();
    firsts.pop();
    merged.push_back(result);
    if (next[club] < input.clubs[club].size()) {
      firsts.emplace(input.clubs[club][next[club]++], club);
    }
  }
  return merged;
}
