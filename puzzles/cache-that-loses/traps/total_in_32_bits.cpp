// verdict: wrong_answer
// Adds up in the type of a single carry.
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::uint32_t total = 0;
  for (const Shot shot : input.shots) {
    total += carry(shot);
  }
  return total;
}
