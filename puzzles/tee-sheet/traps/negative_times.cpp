// verdict: wrong_answer
// Turns the heap around by storing -time in an int: times from 2^31 on come out in the wrong order.
#include <cstdint>
#include <queue>
#include <utility>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::priority_queue<std::pair<std::int32_t, std::int32_t>> sheet;
  std::int32_t bookings = 0;
  Output called;
  for (const std::uint32_t time : input.events) {
    if (time > 0) {
      sheet.emplace(static_cast<std::int32_t>(0U - time), -bookings);
      ++bookings;
    } else {
      called.push_back(static_cast<std::uint32_t>(-sheet.top().second));
      sheet.pop();
    }
  }
  return called;
}
