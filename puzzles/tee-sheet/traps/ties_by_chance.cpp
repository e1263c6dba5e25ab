// verdict: wrong_answer
// Compares times alone: of several groups with one time the heap gives out whichever lies on top.
#include <cstdint>
#include <queue>
#include <vector>

#include "puzzle.hpp"

namespace {

struct Booking {
  std::uint32_t time = 0;
  std::uint32_t number = 0;
};

struct TeesOffLater {
  bool operator()(const Booking& a, const Booking& b) const { return a.time > b.time; }
};

}  // namespace

Output solve(const Input& input) {
  std::priority_queue<Booking, std::vector<Booking>, TeesOffLater> sheet;
  std::uint32_t bookings = 0;
  Output called;
  for (const std::uint32_t time : input.events) {
    if (time > 0) {
      sheet.push({.time = time, .number = bookings++});
    } else {
      called.push_back(sheet.top().number);
      sheet.pop();
    }
  }
  return called;
}
