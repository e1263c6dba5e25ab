#pragma once
#include <cstdint>
#include <vector>

/// A shot as the launch monitor saw it; any values.
struct Shot {
  std::uint16_t speed = 0;
  std::uint16_t angle = 0;
};

/// An hour on the driving range. It lies in read-only memory.
struct Input {
  std::vector<Shot> shots;  // the same few thousand again and again
};

/// How far a shot carries, in a unit of the range's own: any 32-bit number.
inline std::uint32_t carry(Shot shot) {
  const std::uint32_t speed = shot.speed;
  const std::uint32_t angle = shot.angle;
  return speed * (speed + 2 * angle) - (angle * angle >> 3);
}

/// How far all shots carry together: the sum of carry() over all of them, in 64 bits.
using Output = std::uint64_t;

Output solve(const Input& input);
