#include <algorithm>
#include <cstdint>
#include <numeric>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output order(input.names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return fold_key(input.names[a]) < fold_key(input.names[b]);
  });
  return order;
}
