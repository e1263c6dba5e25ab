#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 18;

std::uint64_t power_of_31(std::uint32_t exponent) {
  std::uint64_t power = 1;
  for (std::uint64_t square = 31; exponent != 0; exponent /= 2, square *= square) {
    power *= exponent % 2 != 0 ? square : 1;
  }
  return power;
}

// Read from its end, the day itself is in the wanted order: nothing has to be kept but two numbers a hole.
// That the number of shots comes first, and is multiplied by 31 once for each of them, is made up for at the
// end.
std::uint64_t fingerprint(const std::vector<Shot>& day) {
  std::array<std::uint64_t, kHoles> chained{};
  std::array<std::uint32_t, kHoles> shots{};
  for (auto shot = day.rbegin(); shot != day.rend(); ++shot) {
    chained[shot->hole] = chained[shot->hole] * 31 + shot->player + shot->yards;
    ++shots[shot->hole];
  }
  std::uint64_t print = 1;
  for (std::size_t hole = 0; hole < kHoles; ++hole) {
    print = mixed(print ^ (shots[hole] * power_of_31(shots[hole]) + chained[hole]));
  }
  return print;
}

}  // namespace

Output solve(const Input& input) {
  Output prints;
  prints.reserve(input.days.size());
  for (const auto& day : input.days) {
    prints.push_back(fingerprint(day));
  }
  return prints;
}
