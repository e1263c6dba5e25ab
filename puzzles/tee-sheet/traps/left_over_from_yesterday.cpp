// verdict: wrong_answer
// Keeps the sheet from call to call, to save its growing; who was never called is still on it.
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  using Booking = std::pair<std::uint32_t, std::uint32_t>;
  static std::priority_queue<Booking, std::vector<Booking>, std::greater<>> sheet;
  std::uint32_t bookings = 0;
  Output called;
  for (const std::uint32_t time : input.events) {
    if (time > 0) {
      sheet.emplace(time, bookings++);
    } else {
      called.push_back(sheet.top().second);
      sheet.pop();
    }
  }
  return called;
}
