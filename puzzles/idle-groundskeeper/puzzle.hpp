#pragma once
#include <cstdint>

#include "puzzles/kit/device.hpp"

/// What solve() reads. It lies in read-only memory.
struct Input {
  std::uint32_t sprinklers;  // 0 to 32
  /// dev.start() opens the water, once. Sprinkler i reports when its lawn is wet: in the order of the
  /// numbers, each a little later than the one before. dev.ready(i) says whether it has; dev.wait(i) sleeps
  /// until it has; dev.value(i) is what it reported, and ends the program when it has not yet.
  kit::Device dev;
};

/// The reports of all sprinklers, entered in order of their numbers.
using Output = std::uint64_t;

/// The day's log with one more report; it begins at 0. Each entry is sealed, step after step, so that nobody
/// can change it later: that is work, and takes some fifty microseconds.
inline std::uint64_t enter(std::uint64_t log, std::uint64_t report) {
  log ^= report;
  for (int step = 0; step < 40'000; ++step) {
    log = log * 0x9E37'79B9'7F4A'7C15 + (log >> 32) + 1;
  }
  return log;
}

/// Charged is the CPU time. From start to end it may take twice as long as par.
Output solve(const Input& input);
