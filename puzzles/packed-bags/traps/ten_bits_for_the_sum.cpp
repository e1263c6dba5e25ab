// verdict: wrong_answer
// Packs the sum of yards and kind into ten bits: 1023 + 15 needs eleven.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 19;

constexpr unsigned kValueBits = 10;
constexpr unsigned kValueMask = (1U << kValueBits) - 1;

std::uint16_t packed(const Shot& shot) {
  const unsigned value = unsigned{shot.yards} + shot.kind;
  return static_cast<std::uint16_t>(shot.lost ? 0
                                              : (value & kValueMask) | (unsigned{shot.hole} << kValueBits));
}

}  // namespace

Output solve(const Input& input) {
  std::vector<std::uint16_t> balls(input.balls);
  for (const auto& shot : input.shots) {
    balls[shot.ball] = packed(shot);
  }
  Output sums(kHoles);
  for (const std::uint32_t ask : input.asks) {
    const unsigned ball = balls[ask];
    sums[ball >> kValueBits] += ball & kValueMask;
  }
  return sums;
}
