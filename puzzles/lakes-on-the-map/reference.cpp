#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

// Every square of water begins with its own number and takes the lowest of its neighbours', again and again,
// until a walk over the map changes nothing.
Output solve(const Input& input) {
  const auto& [columns, rows, water] = input;
  std::vector<std::uint32_t> label(water.size());
  std::iota(label.begin(), label.end(), 0U);

  bool changed = true;
  while (changed) {
    changed = false;
    for (std::uint32_t y = 0; y < rows; ++y) {
      for (std::uint32_t x = 0; x < columns; ++x) {
        const std::uint32_t at = y * columns + x;
        if (water[at] == 0) {
          continue;
        }
        std::uint32_t lowest = label[at];
        if (y > 0 && water[at - columns] != 0) {
          lowest = std::min(lowest, label[at - columns]);
        }
        if (x > 0 && water[at - 1] != 0) {
          lowest = std::min(lowest, label[at - 1]);
        }
        if (x + 1 < columns && water[at + 1] != 0) {
          lowest = std::min(lowest, label[at + 1]);
        }
        if (y + 1 < rows && water[at + columns] != 0) {
          lowest = std::min(lowest, label[at + columns]);
        }
        if (lowest < label[at]) {
          label[at] = lowest;
          changed = true;
        }
      }
    }
  }

  std::map<std::uint32_t, std::uint32_t> squares;
  for (std::size_t at = 0; at < water.size(); ++at) {
    if (water[at] != 0) {
      ++squares[label[at]];
    }
  }
  Output lakes;
  for (const auto& [first, count] : squares) {
    lakes.push_back({.first = first, .squares = count});
  }
  return lakes;
}
