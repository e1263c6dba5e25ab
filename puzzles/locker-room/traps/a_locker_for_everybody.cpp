// verdict: wrong_answer
// Never clears a locker: a cache without bounds has more hits, and nobody's place.
#include <cstdint>
#include <unordered_set>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output output;
  std::unordered_set<std::uint32_t> known;
  for (const std::uint32_t member : input.asks) {
    output.hits += known.insert(member).second ? 0 : 1;
  }
  return output;
}
