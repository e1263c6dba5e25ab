// verdict: wrong_answer
// Labels in one walk from the north-west, each square from its northern and western neighbour: lakes whose
// arms meet further south stay two.
#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const auto& [columns, rows, water] = input;
  std::vector<std::uint32_t> label(water.size());
  std::map<std::uint32_t, std::uint32_t> squares;
  for (std::uint32_t at = 0; at < water.size(); ++at) {
    if (water[at] == 0) {
      continue;
    }
    label[at] = at;
    if (at >= columns && water[at - columns] != 0) {
      label[at] = std::min(label[at], label[at - columns]);
    }
    if (at % columns > 0 && water[at - 1] != 0) {
      label[at] = std::min(label[at], label[at - 1]);
    }
    ++squares[label[at]];
  }
  Output lakes;
  for (const auto& [first, count] : squares) {
    lakes.push_back({.first = first, .squares = count});
  }
  return lakes;
}
