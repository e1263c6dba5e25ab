// A few ms of reading a block of 64 MiB that no cache holds.
#include <vector>

#include "puzzle.hpp"

constexpr double kWork = 1.0;

Output solve(const Input& input) {
  static const std::vector<std::uint64_t> block(std::size_t{8} << 20, 1);
  constexpr auto kLines = static_cast<std::size_t>(400'000 * kWork);
  // Whole cache lines, from a random place on, wrapping around.
  std::size_t at = static_cast<std::size_t>(input.start % (block.size() / 8));
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < kLines; ++i) {
    sum += block[at * 8];
    at = at + 1 < block.size() / 8 ? at + 1 : 0;
  }
  asm volatile("" : : "r"(sum));
  return input.start;
}
