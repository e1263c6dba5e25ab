// verdict: wrong_answer
// Takes bookings for times already called as booked for now: they wait behind others.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  using Booking = std::pair<std::uint32_t, std::uint32_t>;
  std::priority_queue<Booking, std::vector<Booking>, std::greater<>> sheet;
  std::uint32_t clock = 0;
  std::uint32_t bookings = 0;
  Output called;
  for (const std::uint32_t time : input.events) {
    if (time > 0) {
      sheet.emplace(std::max(time, clock), bookings++);
    } else {
      clock = sheet.top().first;
      called.push_back(sheet.top().second);
      sheet.pop();
    }
  }
  return called;
}
