// verdict: wrong_answer
// Lines the carts up once and keeps the line for the other tours.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

std::vector<Cart> lined_up(std::vector<Cart> line) {
  std::sort(line.begin(), line.end(), [](const Cart& a, const Cart& b) { return a.place < b.place; });
  return line;
}

}  // namespace

Output solve(const Input& input) {
  static const std::vector<Cart> shed = lined_up(input.carts);
  std::vector<Cart> line = shed;
  Output sums;
  for (const std::uint32_t drain : input.drain) {
    std::erase_if(line, [drain](const Cart& cart) { return cart.charge < drain; });
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
