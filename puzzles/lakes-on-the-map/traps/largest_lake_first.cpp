// verdict: wrong_answer
// Returns the lakes by size: a nicer list, but not the one that was asked for.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::uint32_t columns = input.columns;
  std::vector<bool> seen(input.water.size());
  std::vector<std::uint32_t> shore;
  const auto reach = [&](bool inside, std::uint32_t at) {
    if (inside && input.water[at] != 0 && !seen[at]) {
      seen[at] = true;
      shore.push_back(at);
    }
  };
  Output lakes;
  for (std::uint32_t first = 0; first < seen.size(); ++first) {
    std::uint32_t squares = 0;
    reach(true, first);
    for (; !shore.empty(); ++squares) {
      const std::uint32_t at = shore.back();
      shore.pop_back();
      reach(at % columns > 0, at - 1);
      reach(at % columns + 1 < columns, at + 1);
      reach(at >= columns, at - columns);
      reach(at / columns + 1 < input.rows, at + columns);
    }
    if (squares > 0) {
      lakes.push_back({.first = first, .squares = squares});
    }
  }
  std::stable_sort(lakes.begin(), lakes.end(),
                   [](const Lake& a, const Lake& b) { return a.squares > b.squares; });
  return lakes;
}
