#pragma once
#include <cstdint>
#include <span>
#include <vector>

/// What happens at the desk: somebody asks for a region's report, or a station sends a new reading.
struct Event {
  bool ask = true;
  std::uint16_t region = 0;   // below the number of regions
  std::uint16_t station = 0;  // of the region, below the number of its stations; 0 with an ask
  std::uint32_t reading = 0;  // replaces the station's; 0 with an ask
};

/// The readings of the morning and a day's events. It lies in read-only memory.
struct Input {
  std::uint32_t regions = 0;            // at most 65535
  std::uint32_t stations = 0;           // of each region, at most 65535
  std::vector<std::uint32_t> readings;  // regions * stations of them, region after region; any values
  std::vector<Event> events;            // in order of time
};

inline constexpr std::uint64_t kBase = 0x9E37'79B9'7F4A'7C15;

/// A region's report: its readings as the digits of a number to this base, the first station's in front,
/// modulo 2^64.
inline std::uint64_t report(std::span<const std::uint32_t> readings) {
  std::uint64_t number = 1;
  for (const std::uint32_t reading : readings) {
    number = number * kBase + reading;
  }
  return number;
}

/// For each ask, in order: the report of its region with the readings of that moment.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
