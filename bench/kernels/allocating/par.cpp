// About 3 ms of small allocations, string building and tree walking.
#include <map>
#include <string>

#include "puzzle.hpp"

constexpr double kWork = 1.0;

Output solve(const Input& input) {
  constexpr auto kSteps = static_cast<std::uint64_t>(12'000 * kWork);
  std::map<std::string, std::uint64_t> seen;
  std::uint64_t x = input.start;
  for (std::uint64_t i = 0; i < kSteps; ++i) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    seen["a key too long for the small buffer " + std::to_string(x % 4096)] += i;
  }
  asm volatile("" : : "r"(seen.size()));
  return input.start;
}
