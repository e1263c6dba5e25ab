// verdict: rule_broken
// Has the bookings numbered by a second thread while the first one counts the calls, on a level for one.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <thread>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> numbers(input.events.size());
  std::thread second{[&] {
    std::uint32_t bookings = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] = input.events[i] > 0 ? bookings++ : 0;
    }
  }};
  Output called;
  called.reserve(static_cast<std::size_t>(std::count(input.events.begin(), input.events.end(), 0U)));
  second.join();
  using Booking = std::pair<std::uint32_t, std::uint32_t>;
  std::priority_queue<Booking, std::vector<Booking>, std::greater<>> sheet;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (input.events[i] > 0) {
      sheet.emplace(input.events[i], numbers[i]);
    } else {
      called.push_back(sheet.top().second);
      sheet.pop();
    }
  }
  return called;
}
