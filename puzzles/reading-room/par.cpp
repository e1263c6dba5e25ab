#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// The rule book as two columns, sorted by day, one line a day.
struct Book {
  std::vector<std::uint32_t> days;
  std::vector<std::uint32_t> values;
};

Book bind(std::vector<Rule> rules) {
  std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.day < b.day; });
  Book book;
  book.days.reserve(rules.size());
  book.values.reserve(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool last_of_its_day = i + 1 == rules.size() || rules[i + 1].day != rules[i].day;
    if (last_of_its_day) {
      book.days.push_back(rules[i].day);
      book.values.push_back(rules[i].value);
    }
  }
  return book;
}

}  // namespace

// Nothing changes after binding: sorted columns answer as a tree does, and the search reads only days.
Output solve(const Input& input) {
  const Book book = bind(input.rules);
  Output in_force;
  in_force.reserve(input.days.size());
  for (const std::uint32_t day : input.days) {
    const auto next = std::upper_bound(book.days.begin(), book.days.end(), day) - book.days.begin();
    in_force.push_back(next == 0 ? 0 : book.values[static_cast<std::size_t>(next) - 1]);
  }
  return in_force;
}
