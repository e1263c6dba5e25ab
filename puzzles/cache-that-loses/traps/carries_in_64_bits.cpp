// verdict: wrong_answer
// Works in 64 bits throughout: a carry is any 32-bit number, and here it is not cut to that.
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output total = 0;
  for (const Shot shot : input.shots) {
    const std::uint64_t speed = shot.speed;
    const std::uint64_t angle = shot.angle;
    total += speed * (speed + 2 * angle) - (angle * angle >> 3);
  }
  return total;
}
