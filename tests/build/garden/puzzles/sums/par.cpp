// CANARY: this word must not be seen from a player's file.
#include "puzzle.hpp"

Output solve(const Input& input) {
  std::uint64_t sum = 0;
  for (const auto number : input.numbers) {
    sum += number;
  }
  return std::to_string(sum);
}
