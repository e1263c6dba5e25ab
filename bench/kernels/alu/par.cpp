// About 1 ms of dependent arithmetic in registers.
#include "puzzle.hpp"

constexpr double kWork = 1.0;

Output solve(const Input& input) {
  constexpr auto kSteps = static_cast<std::uint64_t>(400'000 * kWork);
  std::uint64_t x = input.start;
  for (std::uint64_t i = 0; i < kSteps; ++i) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
  }
  asm volatile("" : : "r"(x));
  return input.start;
}
