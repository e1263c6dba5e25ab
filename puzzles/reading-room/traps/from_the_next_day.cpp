// verdict: wrong_answer
// lower_bound: a rule does not count on its own first day.
#include <cstdint>
#include <iterator>
#include <map>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::map<std::uint32_t, std::uint32_t> book;
  for (const auto& [day, value] : input.rules) {
    book[day] = value;
  }
  Output in_force;
  for (const std::uint32_t day : input.days) {
    const auto next = book.lower_bound(day);
    in_force.push_back(next == book.begin() ? 0 : std::prev(next)->second);
  }
  return in_force;
}
