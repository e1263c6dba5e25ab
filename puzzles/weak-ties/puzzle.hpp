#pragma once
#include <cstdint>
#include <vector>

/// A match of the great tournament. Its winner went on to the match `next`.
struct Match {
  std::uint32_t next = 0;    // number of an earlier match of the list; of the final, which is match 0, 0
  std::uint32_t points = 0;  // any value
};

/// All matches, the final first, and what the historian asks. It lies in read-only memory.
struct Input {
  std::vector<Match> matches;       // match i > 0 has next < i; how many led to one match is not limited
  std::vector<std::uint32_t> asks;  // numbers of matches; a match may come often
};

/// The sum over all asks of what there is to tell of a match: the points of that match and of all on the way
/// from it to the final, the final's too; the number of steps on that way; and how many matches led directly
/// to the match itself. In 64 bits, without a sign.
using Output = std::uint64_t;

Output solve(const Input& input);
