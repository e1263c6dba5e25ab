// verdict: wrong_answer
// Sorts whole rules, day and value: of two rules for one day the higher value comes last, not the later rule.
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> book;
  for (const auto& [day, value] : input.rules) {
    book.emplace_back(day, value);
  }
  std::sort(book.begin(), book.end());
  Output in_force;
  for (const std::uint32_t day : input.days) {
    const auto next = std::upper_bound(book.begin(), book.end(), day,
                                       [](auto d, const auto& rule) { return d < rule.first; });
    in_force.push_back(next == book.begin() ? 0 : next[-1].second);
  }
  return in_force;
}
