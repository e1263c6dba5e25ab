#pragma once
#include <cstdint>
#include <vector>

/// A ball was hit.
struct Shot {
  std::uint32_t ball = 0;   // below the number of balls
  std::uint16_t yards = 0;  // at most 1023
  std::uint8_t kind = 0;    // of club; at most 15
  std::uint8_t hole = 0;    // at most 18; 0 is the practice green
  bool lost = false;        // whether the ball was lost with this shot; a later one finds it again
};

/// A season of the club's balls, and who asked for which at its end. It lies in read-only memory.
struct Input {
  std::uint32_t balls = 0;
  std::vector<Shot> shots;          // in order of play; of a ball the last one counts
  std::vector<std::uint32_t> asks;  // numbers of balls, in any order; a ball may come often
};

/// For each hole, 0 to 18: the sum of yards + kind, as the last shot left them, over all asks for a ball that
/// lies at that hole and is not lost. A ball that was never hit adds nothing. Always 19 numbers.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
