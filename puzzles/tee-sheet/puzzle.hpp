#pragma once
#include <cstdint>
#include <vector>

/// What happens at the starter's hut, in order. It lies in read-only memory.
struct Input {
  /// Above 0: a group books this tee-off time; any time may occur, also before those already called, and also
  /// twice. Bookings are numbered 0, 1, 2 … as they come.
  /// 0: the next group is called, which is the one with the earliest time of those that wait; of several the
  /// one that booked first. There is one.
  std::vector<std::uint32_t> events;
};

/// The numbers of the bookings, in the order in which they are called.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
