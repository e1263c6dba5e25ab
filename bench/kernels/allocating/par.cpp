// About 3 ms of small allocations, string building and tree walking, in 20 equal parts: 0.95 times the work
// is exactly 19 of them.
#include <cmath>
#include <map>
#include <string>

#include "puzzle.hpp"

constexpr double kWork = 1.0;

static std::uint64_t one_part(std::uint64_t x) {
  std::map<std::string, std::uint64_t> seen;
  for (std::uint64_t i = 0; i < 600; ++i) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    seen["a key too long for the small buffer " + std::to_string(x % 4096)] += i;
  }
  return x + seen.size();
}

Output solve(const Input& input) {
  const auto parts = static_cast<int>(std::lround(20 * kWork));
  std::uint64_t x = input.start;
  for (int part = 0; part < parts; ++part) {
    x = one_part(x | 1);
  }
  asm volatile("" : : "r"(x));
  return input.start;
}
