// verdict: wrong_answer
// Adds up the wind of the day in 32 bits.
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

// What a club adds whatever the wind is worked out once for each club. A swing is then a look into one small
// table.
Output solve(const Input& input) {
  std::vector<std::uint64_t> still_air;
  still_air.reserve(input.clubs.size());
  for (const auto& club : input.clubs) {
    still_air.push_back(15 * std::uint64_t{club->loft} + club->wear);
  }
  std::uint64_t total = 0;
  std::uint32_t wind = 0;
  for (const auto& swing : input.swings) {
    total += still_air[swing.hook];
    wind += swing.wind;
  }
  return total + 5 * std::uint64_t{wind};
}
