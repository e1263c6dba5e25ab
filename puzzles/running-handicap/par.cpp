#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

// From round to round one score leaves the window and one comes: the window is sorted once and stays sorted.
Output solve(const Input& input) {
  const auto& rounds = input.rounds;
  if (rounds.size() < input.window) {
    return {};
  }
  std::vector<std::uint32_t> sorted(rounds.begin(), rounds.begin() + input.window);
  std::sort(sorted.begin(), sorted.end());

  Output handicaps;
  for (std::size_t next = input.window;; ++next) {
    handicaps.push_back(std::accumulate(sorted.begin(), sorted.begin() + input.best, std::uint64_t{0}));
    if (next == rounds.size()) {
      return handicaps;
    }
    sorted.erase(std::lower_bound(sorted.begin(), sorted.end(), rounds[next - input.window]));
    sorted.insert(std::lower_bound(sorted.begin(), sorted.end(), rounds[next]), rounds[next]);
  }
}
