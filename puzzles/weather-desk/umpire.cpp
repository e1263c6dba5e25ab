#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

using Events = std::vector<Event>;

std::vector<std::uint32_t> readings_of(kit::Rng& rng, std::size_t count) {
  return kit::fill(count, [&] { return rng.u32(); });
}

/// Of a hundred events five are of stations, and one in ten of these says what was known. Region and station
/// come from pieces of one draw.
Event event_of(kit::Rng& rng, const Input& in) {
  const std::uint64_t bits = rng.u64();
  const auto region = static_cast<std::uint16_t>((bits >> 48) * in.regions >> 16);
  if ((bits & 0xFF) >= 13 || in.stations == 0) {
    return {.ask = true, .region = region};
  }
  const auto station = static_cast<std::uint16_t>((bits >> 32 & 0xFFFF) * in.stations >> 16);
  const bool same = rng.chance(0.1);
  return {.ask = false,
          .region = region,
          .station = station,
          .reading = same ? in.readings[std::size_t{region} * in.stations + station] : rng.u32()};
}

Event asked(std::uint16_t region) {
  return {.ask = true, .region = region};
}

Event sent(std::uint16_t region, std::uint16_t station, std::uint32_t reading) {
  return {.ask = false, .region = region, .station = station, .reading = reading};
}

}  // namespace

// n events; fifty to seventy regions of two hundred to three hundred stations.
Input make_input(kit::Rng& rng, std::size_t n) {
  Input in{.regions = static_cast<std::uint32_t>(rng.between(50, 70)),
           .stations = static_cast<std::uint32_t>(rng.between(240, 260)),
           .readings = {},
           .events = {}};
  in.readings = readings_of(rng, std::size_t{in.regions} * in.stations);
  in.events = kit::fill(n - n / 20 + rng.below(n / 10 + 1), [&] { return event_of(rng, in); });
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{62};
  return {
      Input{},
      Input{1, 1, {7}, {}},
      Input{1, 1, {7}, {asked(0)}},
      Input{1, 1, {7}, {sent(0, 0, 8)}},                                // nobody asks
      Input{1, 1, {7}, {asked(0), sent(0, 0, 8), asked(0), asked(0)}},  // between two equal asks
      Input{1, 1, {7}, {asked(0), sent(0, 0, 7), asked(0)}},            // nothing new
      Input{1, 2, {0, 0}, {asked(0), sent(0, 1, kMost), asked(0), sent(0, 0, kMost), asked(0)}},
      Input{
          1, 2, {kMost, kMost}, {asked(0), sent(0, 0, 0), sent(0, 1, 0), asked(0), sent(0, 0, 1), asked(0)}},
      Input{2,
            2,
            {1, 2, 3, 4},
            {asked(0), asked(1), sent(1, 0, 9), asked(0), asked(1), sent(0, 1, 9), asked(0)}},
      Input{2,
            2,
            {1, 2, 1, 2},
            {asked(0), sent(0, 0, 2), sent(0, 0, 1), asked(0), asked(1)}},  // there and back
      Input{2,
            2,
            {1, 2, 2, 1},
            {asked(0), asked(1), sent(0, 0, 2), sent(0, 1, 1), asked(0)}},  // the order counts
      Input{300,
            3,
            readings_of(rng, 900),
            {asked(256), asked(0), sent(256, 2, 5), asked(0), asked(256), asked(299)}},
      Input{3,
            300,
            readings_of(rng, 900),
            {asked(2), sent(2, 256, 5), asked(2), sent(2, 299, 6), asked(2), asked(1)}},
      Input{2, 0, {}, {asked(0), asked(1)}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 120'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {10'000, 120'000},
                        .edge_inputs = edge_inputs})
