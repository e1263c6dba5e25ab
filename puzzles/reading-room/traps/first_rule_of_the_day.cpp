// verdict: wrong_answer
// insert() keeps the first rule of a day; the later one counts.
#include <cstdint>
#include <iterator>
#include <map>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::map<std::uint32_t, std::uint32_t> book;
  for (const auto& [day, value] : input.rules) {
    book.insert({day, value});
  }
  Output in_force;
  for (const std::uint32_t day : input.days) {
    const auto next = book.upper_bound(day);
    in_force.push_back(next == book.begin() ? 0 : std::prev(next)->second);
  }
  return in_force;
}
