#include <cstdint>

#include "puzzle.hpp"

namespace {

// Who only looks at a club need not own it: the bag room keeps it for as long as the swing takes.
[[gnu::noinline]] std::uint64_t flight(const Club& club, std::uint64_t wind) {
  return 3 * std::uint64_t{club.loft} + wind;
}

[[gnu::noinline]] std::uint64_t wear(const Club& club) {
  return club.wear;
}

std::uint64_t carried(const Club& club, std::uint64_t wind) {
  return 5 * flight(club, wind) + wear(club);
}

}  // namespace

Output solve(const Input& input) {
  std::uint64_t total = 0;
  for (const auto& swing : input.swings) {
    const Club& club = *input.clubs[swing.hook];
    total += carried(club, swing.wind);
  }
  return total;
}
