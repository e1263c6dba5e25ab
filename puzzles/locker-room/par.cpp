#include <cstdint>
#include <list>
#include <unordered_map>

#include "puzzle.hpp"

// Two questions, two structures: the table knows where a member's locker is, the list who was there when.
// Each ask is a look-up and a few pointers.
Output solve(const Input& input) {
  Output output;
  std::list<std::uint32_t> lockers;  // who was there last stands last
  std::unordered_map<std::uint32_t, std::list<std::uint32_t>::iterator> places;
  for (const std::uint32_t member : input.asks) {
    if (const auto mine = places.find(member); mine != places.end()) {
      ++output.hits;
      lockers.splice(lockers.end(), lockers, mine->second);
      continue;
    }
    if (places.size() == input.capacity) {
      output.cleared = noted(output.cleared, lockers.front());
      places.erase(lockers.front());
      lockers.pop_front();
    }
    places[member] = lockers.insert(lockers.end(), member);
  }
  return output;
}
