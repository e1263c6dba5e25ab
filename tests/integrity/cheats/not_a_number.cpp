// verdict: wrong_answer
// level: column-walk
// tries: an answer that compares as it likes: not a number.
#include <limits>

#include "puzzle.hpp"

Output solve(const Input& input) {
  return Output(input.columns, Steepest{.slope = std::numeric_limits<float>::quiet_NaN(), .row = 0});
}
