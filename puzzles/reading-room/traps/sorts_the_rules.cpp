// verdict: rule_broken
// Sorts the rules where they lie: the input is read-only.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& rules = const_cast<std::vector<Rule>&>(input.rules);
  std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.day < b.day; });
  Output in_force;
  for (const std::uint32_t day : input.days) {
    const auto next = std::upper_bound(rules.begin(), rules.end(), day,
                                       [](std::uint32_t d, const Rule& rule) { return d < rule.day; });
    in_force.push_back(next == rules.begin() ? 0 : next[-1].value);
  }
  return in_force;
}
