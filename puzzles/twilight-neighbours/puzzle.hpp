#pragma once
#include <cstdint>
#include <vector>

/// The tee-off times of the season. It lies in read-only memory.
struct Input {
  std::vector<std::uint32_t> minutes;  // when each group tees off, in order of booking; any value may occur
  std::uint32_t window = 0;            // any value too
};

/// For each group, in order of booking: how many other groups tee off at most `window` minutes before or
/// after it, both ends included.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
