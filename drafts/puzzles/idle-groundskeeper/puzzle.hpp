#pragma once
#include <cstdint>

#include "puzzles/kit/device.hpp"

/// What solve() reads. It lies in read-only memory.
struct Input {
  std::uint32_t sprinklers;  // 0 to 128
  /// dev.start() opens the water, once. Sprinkler i reports when its lawn is wet: in the order of the
  /// numbers, each a little later than the one before. dev.ready(i) says whether it has; dev.wait(i) sleeps
  /// until it has; dev.value(i) is what it reported, and ends the program when it has not yet.
  kit::Device dev;
};

/// The reports of all sprinklers, folded in order of their numbers.
using Output = std::uint64_t;

/// The day's log with one more report; it begins at 0.
inline std::uint64_t fold(std::uint64_t log, std::uint64_t report) {
  return (log ^ report) * 0x9E37'79B9'7F4A'7C15 + (log >> 32);
}

/// Charged is the CPU time. From start to end it may take 1.10 times as long as par.
Output solve(const Input& input);
