// verdict: rule_broken
// Sends a second thread over the southern half for first labels, on a level for one.
#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <thread>
#include <vector>

#include "puzzle.hpp"

namespace {

using Labels = std::vector<std::uint32_t>;

/// One walk over rows y0 <= y < y1; true when a label changed.
bool walk(const Input& input, std::uint32_t y0, std::uint32_t y1, Labels& label) {
  const std::uint32_t columns = input.columns;
  bool changed = false;
  for (std::uint32_t at = y0 * columns; at < y1 * columns; ++at) {
    const auto lower = [&](bool inside, std::uint32_t other) {
      if (inside && input.water[other] != 0 && label[other] < label[at]) {
        label[at] = label[other];
        changed = true;
      }
    };
    if (input.water[at] != 0) {
      lower(at >= (y0 + 1) * columns, at - columns);
      lower(at % columns > 0, at - 1);
      lower(at % columns + 1 < columns, at + 1);
      lower(at + columns < y1 * columns, at + columns);
    }
  }
  return changed;
}

}  // namespace

Output solve(const Input& input) {
  Labels label(input.water.size());
  std::iota(label.begin(), label.end(), 0U);
  std::thread second{[&] { walk(input, input.rows / 2, input.rows, label); }};
  walk(input, 0, input.rows / 2, label);
  second.join();
  while (walk(input, 0, input.rows, label)) {
  }
  std::map<std::uint32_t, std::uint32_t> squares;
  for (std::uint32_t at = 0; at < label.size(); ++at) {
    if (input.water[at] != 0) {
      ++squares[label[at]];
    }
  }
  Output lakes;
  for (const auto& [first, count] : squares) {
    lakes.push_back({.first = first, .squares = count});
  }
  return lakes;
}
