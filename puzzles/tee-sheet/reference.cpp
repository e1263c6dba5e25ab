#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

struct Booking {
  std::uint32_t time = 0;
  std::uint32_t number = 0;
};

bool tees_off_before(const Booking& a, const Booking& b) {
  return a.time != b.time ? a.time < b.time : a.number < b.number;
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Booking> sheet;
  std::uint32_t bookings = 0;
  Output called;
  for (const std::uint32_t time : input.events) {
    if (time > 0) {
      sheet.push_back({.time = time, .number = bookings++});
      continue;
    }
    const auto next = std::min_element(sheet.begin(), sheet.end(), tees_off_before);
    called.push_back(next->number);
    *next = sheet.back();
    sheet.pop_back();
  }
  return called;
}
