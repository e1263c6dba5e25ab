// verdict: wrong_answer
// Multiplies in the type the monitor sends: 16 bits.
#include <cstdint>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output total = 0;
  for (const Shot shot : input.shots) {
    const auto lift = static_cast<std::uint16_t>(shot.speed * (shot.speed + 2U * shot.angle));
    const auto drag = static_cast<std::uint16_t>(static_cast<std::uint32_t>(shot.angle) * shot.angle >> 3);
    total += static_cast<std::uint32_t>(lift - drag);
  }
  return total;
}
