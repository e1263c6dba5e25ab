// verdict: wrong_answer
// Clears the locker of the member who was there least often, not of who was away for longest.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

struct Locker {
  std::uint32_t member;
  std::uint32_t visits;
};

}  // namespace

Output solve(const Input& input) {
  Output output;
  std::vector<Locker> lockers;
  for (const std::uint32_t member : input.asks) {
    const auto mine = std::find_if(lockers.begin(), lockers.end(),
                                   [&](const Locker& locker) { return locker.member == member; });
    if (mine != lockers.end()) {
      ++output.hits;
      ++mine->visits;
      continue;
    }
    if (lockers.size() == input.capacity) {
      const auto rarest =
          std::min_element(lockers.begin(), lockers.end(),
                           [](const Locker& a, const Locker& b) { return a.visits < b.visits; });
      output.cleared = noted(output.cleared, rarest->member);
      lockers.erase(rarest);
    }
    lockers.push_back({member, 1});
  }
  return output;
}
