#include <cstdint>
#include <iterator>
#include <map>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::map<std::uint32_t, std::uint32_t> book;  // day -> value from that day on
  for (const auto& [day, value] : input.rules) {
    book[day] = value;
  }

  Output in_force;
  for (const std::uint32_t day : input.days) {
    const auto next = book.upper_bound(day);
    in_force.push_back(next == book.begin() ? 0 : std::prev(next)->second);
  }
  return in_force;
}
