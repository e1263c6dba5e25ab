#pragma once
#include <cstdint>
#include <vector>

/// A locker room and who asks for a locker. It lies in read-only memory.
struct Input {
  std::uint32_t capacity = 0;       // lockers; at least 1
  std::vector<std::uint32_t> asks;  // numbers of members, in order of time; any values
};

/// What happened. A member who has a locker finds it: a hit. Who has none gets one; if all are taken, that of
/// the member who was not there for the longest time is cleared for it.
struct Output {
  std::uint64_t hits = 0;
  std::uint64_t cleared = 0;  // the members whose lockers were cleared, in order, by noted(); 0: nobody's
};

/// The list of the cleared with one more member; it begins at 0.
inline std::uint64_t noted(std::uint64_t cleared, std::uint32_t member) {
  return (cleared ^ member) * 0x9E37'79B9'7F4A'7C15 + 1;
}

Output solve(const Input& input);
