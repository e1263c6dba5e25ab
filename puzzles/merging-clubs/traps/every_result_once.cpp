// verdict: wrong_answer
// Collects the results in a set: equal ones become one.
#include <cstdint>
#include <set>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::set<std::uint32_t> results;
  for (const auto& club : input.clubs) {
    results.insert(club.begin(), club.end());
  }
  return {results.begin(), results.end()};
}
