// verdict: wrong_answer
// Binds the book once for all calls: "it is read-only, after all".
#include <cstdint>
#include <iterator>
#include <map>

#include "puzzle.hpp"

namespace {

std::map<std::uint32_t, std::uint32_t> bind(const Input& input) {
  std::map<std::uint32_t, std::uint32_t> book;
  for (const auto& [day, value] : input.rules) {
    book[day] = value;
  }
  return book;
}

}  // namespace

Output solve(const Input& input) {
  static const auto book = bind(input);
  Output in_force;
  for (const std::uint32_t day : input.days) {
    const auto next = book.upper_bound(day);
    in_force.push_back(next == book.begin() ? 0 : std::prev(next)->second);
  }
  return in_force;
}
