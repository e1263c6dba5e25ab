// verdict: rule_broken
// Has a second thread make half of the keys, on a level for one.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::string> keys(input.names.size());
  const auto fold = [&](std::size_t first) {
    for (std::size_t i = first; i < keys.size(); i += 2) {
      keys[i] = fold_key(input.names[i]);
    }
  };
  std::thread usher{fold, 1};
  fold(0);
  usher.join();
  Output order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
}
