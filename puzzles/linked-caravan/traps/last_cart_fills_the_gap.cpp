// verdict: wrong_answer
// Puts the last cart in the place of one that leaves: quick, and right where order does not matter.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Cart> line(input.carts.begin(), input.carts.end());
  std::sort(line.begin(), line.end(), [](const Cart& a, const Cart& b) { return a.place < b.place; });
  Output sums;
  for (const std::uint32_t drain : input.drain) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < line.size();) {
      if (line[i].charge < drain) {
        line[i] = line.back();
        line.pop_back();
        continue;
      }
      line[i].charge -= drain;
      sum += (i + 1) * line[i].number;
      ++i;
    }
    sums.push_back(sum);
  }
  return sums;
}
