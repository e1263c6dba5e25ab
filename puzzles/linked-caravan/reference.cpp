#include <cstdint>
#include <list>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::list<Cart> line(input.carts.begin(), input.carts.end());
  line.sort([](const Cart& a, const Cart& b) { return a.place < b.place; });

  Output sums;
  for (const std::uint32_t drain : input.drain) {
    std::uint64_t sum = 0;
    std::uint64_t position = 0;
    for (auto cart = line.begin(); cart != line.end();) {
      if (cart->charge < drain) {
        cart = line.erase(cart);
        continue;
      }
      cart->charge -= drain;
      sum += ++position * cart->number;
      ++cart;
    }
    sums.push_back(sum);
  }
  return sums;
}
