// verdict: memory_limit
// A page for each minute up to the last one booked, which may be the last that 32 bits hold.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  if (input.events.empty()) {
    return {};
  }
  const std::uint32_t latest = *std::max_element(input.events.begin(), input.events.end());
  std::vector<std::uint32_t> waiting(std::size_t{latest} + 1);
  std::vector<std::queue<std::uint32_t>> pages(std::size_t{latest} + 1);
  std::uint32_t bookings = 0;
  std::size_t earliest = 0;
  Output called;
  for (const std::uint32_t time : input.events) {
    if (time > 0) {
      ++waiting[time];
      pages[time].push(bookings++);
      earliest = std::min<std::size_t>(earliest, time);
      continue;
    }
    while (waiting[earliest] == 0) {
      ++earliest;
    }
    --waiting[earliest];
    called.push_back(pages[earliest].front());
    pages[earliest].pop();
  }
  return called;
}
