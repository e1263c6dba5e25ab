// verdict: wrong_answer
// Remembers what each club carried at its first swing: the wind has changed since.
#include <cstdint>
#include <optional>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::optional<std::uint64_t>> carried(input.clubs.size());
  std::uint64_t total = 0;
  for (const auto& swing : input.swings) {
    if (!carried[swing.hook]) {
      const Club& club = *input.clubs[swing.hook];
      carried[swing.hook] = 5 * (3 * std::uint64_t{club.loft} + swing.wind) + club.wear;
    }
    total += *carried[swing.hook];
  }
  return total;
}
