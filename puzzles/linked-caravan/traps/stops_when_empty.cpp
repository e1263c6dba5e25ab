// verdict: wrong_answer
// Leaves when exactly nothing would be left: a charge that just suffices is taken for too little.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Cart> line(input.carts.begin(), input.carts.end());
  std::sort(line.begin(), line.end(), [](const Cart& a, const Cart& b) { return a.place < b.place; });
  Output sums;
  for (const std::uint32_t drain : input.drain) {
    std::erase_if(line, [drain](const Cart& cart) { return cart.charge <= drain; });
    std::uint64_t sum = 0;
    std::uint64_t position = 0;
    for (Cart& cart : line) {
      cart.charge -= drain;
      sum += ++position * cart.number;
    }
    sums.push_back(sum);
  }
  return sums;
}
