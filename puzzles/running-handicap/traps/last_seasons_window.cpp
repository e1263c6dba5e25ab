// verdict: wrong_answer
// Keeps the sorted window from call to call, to save the first sort.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const auto& rounds = input.rounds;
  if (rounds.size() < input.window) {
    return {};
  }
  static std::vector<std::uint32_t> sorted;
  if (sorted.size() != input.window) {
    sorted.assign(rounds.begin(), rounds.begin() + input.window);
    std::sort(sorted.begin(), sorted.end());
  }
  Output handicaps;
  for (std::size_t next = input.window;; ++next) {
    handicaps.push_back(std::accumulate(sorted.begin(), sorted.begin() + input.best, std::uint64_t{0}));
    if (next == rounds.size()) {
      return handicaps;
    }
    const auto oldest = std::lower_bound(sorted.begin(), sorted.end(), rounds[next - input.window]);
    if (oldest != sorted.end()) {
      sorted.erase(oldest);
    }
    sorted.insert(std::lower_bound(sorted.begin(), sorted.end(), rounds[next]), rounds[next]);
    sorted.resize(input.window);
  }
}
