#include "puzzle.hpp"

Output solve(const Input& input) {
  std::uint64_t sum = 0;
  for (auto number : input.numbers) {  // touches the counts
    for (int times = 0; times < 20; ++times) {
      sum = sum * 31 + *number;
    }
  }
  return sum;
}
