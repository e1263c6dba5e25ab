// verdict: wrong_answer
// Adds up the drain instead of counting charges down, and the sum of all laps wraps around.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Cart> line(input.carts.begin(), input.carts.end());
  std::sort(line.begin(), line.end(), [](const Cart& a, const Cart& b) { return a.place < b.place; });
  std::uint32_t drained = 0;
  Output sums;
  for (const std::uint32_t drain : input.drain) {
    drained += drain;
    std::erase_if(line, [drained](const Cart& cart) { return cart.charge < drained; });
    std::uint64_t sum = 0;
    std::uint64_t position = 0;
    for (const Cart& cart : line) {
      sum += ++position * cart.number;
    }
    sums.push_back(sum);
  }
  return sums;
}
