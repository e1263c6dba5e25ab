// verdict: rule_broken
// Writes the keys over the names: the book is read-only.
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>

#include "puzzle.hpp"

Output solve(const Input& input) {
  for (const auto& name : input.names) {
    const_cast<std::string&>(name) = fold_key(name);
  }
  Output order(input.names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return input.names[a] < input.names[b]; });
  return order;
}
