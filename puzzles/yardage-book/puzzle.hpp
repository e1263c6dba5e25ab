#pragma once
#include <cstdint>
#include <vector>

/// A hole, in steps of ten yards.
struct Hole {
  std::uint32_t length = 0;         // from the tee to the pin; at most 60
  std::uint32_t shots = 0;          // that may be taken, at most 8
  std::vector<std::uint8_t> water;  // length + 1 places; a ball that comes to lie where it is not 0 is lost
};

/// A golfer's bag and the holes of a season. It lies in read-only memory.
struct Input {
  std::vector<std::uint32_t> clubs;  // how far each carries, exactly: 0 to 60 steps, at most 8 clubs
  std::vector<Hole> holes;
};

/// For each hole: in how many ways a ball gets from place 0 to the pin (place `length`) with at most `shots`
/// shots. Each shot carries a ball by one of the clubs, never beyond the pin; two shots in another order, or
/// with another club of the same length, are another way. A ball at the pin is holed, and nobody hits it
/// again, even if there is water. Elsewhere nobody plays from water, not from the tee either.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
