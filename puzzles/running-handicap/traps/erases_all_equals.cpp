// verdict: wrong_answer
// erase() by value: all scores equal to the oldest one leave a multiset, not one of them.
#include <cstddef>
#include <cstdint>
#include <set>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::multiset<std::uint32_t> window;
  Output handicaps;
  for (std::size_t i = 0; i < input.rounds.size(); ++i) {
    window.insert(input.rounds[i]);
    if (i >= input.window) {
      window.erase(input.rounds[i - input.window]);
    }
    if (i + 1 >= input.window) {
      std::uint64_t sum = 0;
      std::uint32_t counted = 0;
      for (auto score = window.begin(); score != window.end() && counted < input.best; ++score, ++counted) {
        sum += *score;
      }
      handicaps.push_back(sum);
    }
  }
  return handicaps;
}
