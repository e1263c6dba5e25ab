#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace underpar {

/// What one line asked of the heap; library functions count for the line that called them.
struct HeapLine {
  int line = 0;                    ///< of the player's file, from 1
  std::int64_t allocations = 0;    ///< blocks
  std::int64_t bytes = 0;          ///< of all these blocks
  std::int64_t at_peak_bytes = 0;  ///< of those that were there when the peak was reached
  std::int64_t leaked_bytes = 0;
  std::string text;  ///< the line itself, without the blanks around it
};

/// What one call of solve() asks of the heap, in bytes as they were asked for: a block that is made larger is
/// one given back and one taken. Equal from run to run for programs that behave the same way each time.
struct HeapProfile {
  std::uint64_t seed = 1;  ///< of the one input
  std::size_t n = 0;       ///< its size
  std::int64_t allocations = 0;
  std::int64_t bytes = 0;         ///< of all blocks together
  std::int64_t peak_bytes = 0;    ///< most that was there at once between entry and return of solve()
  std::int64_t leaked_bytes = 0;  ///< still there when the Output was gone
  std::vector<HeapLine> lines;    ///< most bytes first
  /// The curve: allocations and releases in each of its points, and the most bytes there during each.
  std::int64_t events_per_point = 1;
  std::vector<std::int64_t> live_bytes;
};

}  // namespace underpar
