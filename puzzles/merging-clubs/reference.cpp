#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const auto& clubs = input.clubs;
  std::vector<std::size_t> next(clubs.size());  // the first result of each club that is not merged yet
  Output merged;
  for (;;) {
    std::size_t lowest = clubs.size();
    for (std::size_t club = 0; club < clubs.size(); ++club) {
      const bool finished = next[club] == clubs[club].size();
      if (!finished && (lowest == clubs.size() || clubs[club][next[club]] < clubs[lowest][next[lowest]])) {
        lowest = club;
      }
    }
    if (lowest == clubs.size()) {
      return merged;
    }
    merged.push_back(clubs[lowest][next[lowest]++]);
  }
}
