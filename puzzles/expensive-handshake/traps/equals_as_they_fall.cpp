// verdict: wrong_answer
// Sorts by the key alone: members of equal keys lose their order.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::pair<std::string, std::uint32_t>> signed_in;
  for (const auto& name : input.names) {
    signed_in.emplace_back(fold_key(name), static_cast<std::uint32_t>(signed_in.size()));
  }
  std::sort(signed_in.begin(), signed_in.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  Output order;
  for (const auto& [key, number] : signed_in) {
    order.push_back(number);
  }
  return order;
}
