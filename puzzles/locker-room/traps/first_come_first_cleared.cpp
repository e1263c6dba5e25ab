// verdict: wrong_answer
// Clears the locker that was taken first: who comes back every day loses it all the same.
#include <cstdint>
#include <deque>
#include <unordered_set>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output output;
  std::deque<std::uint32_t> lockers;
  std::unordered_set<std::uint32_t> known;
  for (const std::uint32_t member : input.asks) {
    if (known.contains(member)) {
      ++output.hits;
      continue;
    }
    if (known.size() == input.capacity) {
      output.cleared = noted(output.cleared, lockers.front());
      known.erase(lockers.front());
      lockers.pop_front();
    }
    known.insert(member);
    lockers.push_back(member);
  }
  return output;
}
