#pragma once
#include <cstdint>
#include <vector>

struct Shot {
  std::uint32_t player = 0;  // any value
  std::uint16_t yards = 0;   // any value
  std::uint8_t hole = 0;     // 0 … 17
};

/// The shots of a season. It lies in read-only memory.
struct Input {
  std::vector<std::vector<Shot>> days;  // of each day its shots, in order of play; a day may have none
};

/// One fingerprint a day. For each hole, from hole 0 to hole 17, let c be the number of shots played there
/// that day; then, for each of them, the latest first:
///
///   c = c * 31 + player + yards
///
/// The day's fingerprint starts at 1; after each hole, one without shots too, it becomes mixed(fingerprint ^
/// c). All of it in 64 bits, without a sign.
using Output = std::vector<std::uint64_t>;

/// Stirs 64 bits. (The finaliser of splitmix64.)
constexpr std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

Output solve(const Input& input);
