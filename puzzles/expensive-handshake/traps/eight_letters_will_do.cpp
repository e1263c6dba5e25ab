// verdict: wrong_answer
// Compares the first eight letters as a number and stops there.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> cards;
  for (const auto& name : input.names) {
    const std::string key = fold_key(name);
    std::uint64_t prefix = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      prefix = prefix << 8 | (i < key.size() ? static_cast<std::uint8_t>(key[i]) : 0U);
    }
    cards.emplace_back(prefix, static_cast<std::uint32_t>(cards.size()));
  }
  std::sort(cards.begin(), cards.end());
  Output order;
  for (const auto& [prefix, number] : cards) {
    order.push_back(number);
  }
  return order;
}
