// verdict: rule_broken
// Has a second thread look for the locker from the other end, on a level for one.
#include <algorithm>
#include <cstdint>
#include <thread>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  Output output;
  std::thread attendant{[&] {
    std::vector<std::uint32_t> lockers;
    for (const std::uint32_t member : input.asks) {
      const auto mine = std::find(lockers.rbegin(), lockers.rend(), member);
      if (mine != lockers.rend()) {
        ++output.hits;
        lockers.erase(std::next(mine).base());
      } else if (lockers.size() == input.capacity) {
        output.cleared = noted(output.cleared, lockers.front());
        lockers.erase(lockers.begin());
      }
      lockers.push_back(member);
    }
  }};
  attendant.join();
  return output;
}
