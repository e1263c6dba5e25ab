// verdict: rule_broken
// Turns water into land as it floods, instead of keeping marks: the map is read-only.
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& water = const_cast<std::vector<std::uint8_t>&>(input.water);
  const std::uint32_t columns = input.columns;
  std::vector<std::uint32_t> shore;
  const auto reach = [&](bool inside, std::uint32_t at) {
    if (inside && water[at] != 0) {
      water[at] = 0;
      shore.push_back(at);
    }
  };
  Output lakes;
  for (std::uint32_t first = 0; first < water.size(); ++first) {
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
  return lakes;
}
