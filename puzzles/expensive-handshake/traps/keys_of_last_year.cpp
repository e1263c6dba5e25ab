// verdict: wrong_answer
// Keeps the keys from call to call, by the member's number: next year somebody else signs there.
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  static std::vector<std::string> keys;
  for (auto i = keys.size(); i < input.names.size(); ++i) {
    keys.push_back(fold_key(input.names[i]));
  }
  Output order(input.names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
}
