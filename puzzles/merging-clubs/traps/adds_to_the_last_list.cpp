// verdict: wrong_answer
// Keeps the merged list from call to call, to save its growing, and sorts what is added into it.
#include <algorithm>

#include "puzzle.hpp"

Output solve(const Input& input) {
  static Output merged;
  for (const auto& club : input.clubs) {
    merged.insert(merged.end(), club.begin(), club.end());
  }
  std::sort(merged.begin(), merged.end());
  return merged;
}
