// verdict: wrong_answer
// Makes the cache quick by a key that mixes speed and angle in 16 bits: two shots may share one.
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint64_t> carries(1 << 16);
  Output total = 0;
  for (const Shot shot : input.shots) {
    auto& known = carries[static_cast<std::uint16_t>(shot.speed * 31U + shot.angle)];
    if (known == 0) {
      known = std::uint64_t{carry(shot)} + 1;
    }
    total += known - 1;
  }
  return total;
}
