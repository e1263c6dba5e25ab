#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr unsigned kDigitBits = 11;
constexpr std::uint32_t kDigits = 1U << kDigitBits;
constexpr unsigned kPasses = 3;

std::uint32_t digit(std::uint32_t result, unsigned pass) {
  return (result >> (pass * kDigitBits)) % kDigits;
}

/// Where the results of each digit begin, for every pass: all counted in one reading.
using Begins = std::array<std::array<std::uint32_t, kDigits + 1>, kPasses>;

Begins counted(const std::vector<std::vector<std::uint32_t>>& clubs) {
  Begins begins{};
  for (const auto& club : clubs) {
    for (const std::uint32_t result : club) {
      for (unsigned pass = 0; pass < kPasses; ++pass) {
        ++begins[pass][digit(result, pass) + 1];
      }
    }
  }
  for (auto& begin : begins) {
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
  }
  return begins;
}

}  // namespace

// That the lists are sorted already is not used at all: three passes by digits beat the merge. The first one
// reads the lists where they lie.
Output solve(const Input& input) {
  Begins begins = counted(input.clubs);
  const std::size_t results = begins[0][kDigits];
  Output merged(results);
  std::vector<std::uint32_t> other(results);
  for (const auto& club : input.clubs) {
    for (const std::uint32_t result : club) {
      merged[begins[0][digit(result, 0)]++] = result;
    }
  }
  for (const std::uint32_t result : merged) {
    other[begins[1][digit(result, 1)]++] = result;
  }
  for (const std::uint32_t result : other) {
    merged[begins[2][digit(result, 2)]++] = result;
  }
  return merged;
}
