// verdict: wrong_answer
// A directory by the upper 16 bits that looks in the page of the day and the one before: right while days
// are spread evenly, wrong when the last rule lies many empty pages back.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Rule> rules = input.rules;
  std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.day < b.day; });
  std::vector<std::size_t> begin(65'537);
  for (const auto& rule : rules) {
    ++begin[(rule.day >> 16) + 1];
  }
  for (std::size_t page = 1; page < begin.size(); ++page) {
    begin[page] += begin[page - 1];
  }
  Output in_force;
  for (const std::uint32_t day : input.days) {
    const std::uint32_t page = day >> 16;
    std::uint32_t value = 0;
    for (std::size_t i = begin[page == 0 ? 0 : page - 1]; i < begin[page + 1] && rules[i].day <= day; ++i) {
      value = rules[i].value;
    }
    in_force.push_back(value);
  }
  return in_force;
}
