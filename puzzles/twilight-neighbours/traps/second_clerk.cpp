// verdict: rule_broken
// Has half of the groups counted by a second thread, on a level for one.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

#include "puzzle.hpp"

namespace {

void count(const Input& input, const std::vector<std::uint32_t>& sorted, std::size_t begin, std::size_t end,
           Output& neighbours) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::int64_t first = std::int64_t{input.minutes[i]} - input.window;
    const std::int64_t last = std::int64_t{input.minutes[i]} + input.window;
    neighbours[i] = static_cast<std::uint32_t>(std::upper_bound(sorted.begin(), sorted.end(), last) -
                                               std::lower_bound(sorted.begin(), sorted.end(), first) - 1);
  }
}

}  // namespace

Output solve(const Input& input) {
  const std::size_t n = input.minutes.size();
  std::vector<std::uint32_t> sorted = input.minutes;
  std::sort(sorted.begin(), sorted.end());
  Output neighbours(n);
  std::thread second{[&] { count(input, sorted, n / 2, n, neighbours); }};
  count(input, sorted, 0, n / 2, neighbours);
  second.join();
  return neighbours;
}
