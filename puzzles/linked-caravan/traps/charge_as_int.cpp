// verdict: wrong_answer
// Subtracts first and looks whether the rest is negative: a charge or a drain of 2^31 and more is not an int.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Cart> line(input.carts.begin(), input.carts.end());
  std::sort(line.begin(), line.end(), [](const Cart& a, const Cart& b) { return a.place < b.place; });
  Output sums;
  for (const std::uint32_t drain : input.drain) {
    for (Cart& cart : line) {
      cart.charge -= drain;
    }
    std::erase_if(line, [](const Cart& cart) { return static_cast<std::int32_t>(cart.charge) < 0; });
    std::uint64_t sum = 0;
    std::uint64_t position = 0;
    for (const Cart& cart : line) {
      sum += ++position * cart.number;
    }
    sums.push_back(sum);
  }
  return sums;
}
