#pragma once
#include <cstdint>
#include <string>

/// The log of a season, as text. It lies in read-only memory.
///
///     shot 17 hole 4 yards 281
///
/// Every line has these six words, parted by one space each, and ends with '\n'; the last line may lack it.
/// Each number is from 0 to 4 294 967 295, without sign or leading zeros. There are no other lines, nor empty
/// ones.
struct Input {
  std::string log;
};

/// Of the long shots, those of 200 yards and more, in the order of the log.
struct Output {
  std::uint64_t yards;    // their sum
  std::uint32_t longest;  // the most yards; 0 when there is none
  std::uint64_t seal;     // see sealed(); 0 when there is none
};

/// What the seal becomes with one more long shot.
inline std::uint64_t sealed(std::uint64_t seal, std::uint32_t shot, std::uint32_t hole) {
  return (seal ^ (std::uint64_t{shot} << 32 | hole)) * 0x9E3779B97F4A7C15U + 1;
}

Output solve(const Input& input);
