#include <cstdint>
#include <memory>

#include "puzzle.hpp"

namespace {

using SharedClub = std::shared_ptr<const Club>;

// noinline: in a larger program these two stand in files of their own, and the compiler sees the calls alone.
[[gnu::noinline]] std::uint64_t flight(SharedClub club, std::uint64_t wind) {
  return 3 * std::uint64_t{club->loft} + wind;
}

[[gnu::noinline]] std::uint64_t wear(SharedClub club) {
  return club->wear;
}

std::uint64_t carried(SharedClub club, std::uint64_t wind) {
  return 5 * flight(club, wind) + wear(club);
}

}  // namespace

Output solve(const Input& input) {
  std::uint64_t total = 0;
  for (const auto& swing : input.swings) {
    const SharedClub club = input.clubs[swing.hook];
    total += carried(club, swing.wind);
  }
  return total;
}
