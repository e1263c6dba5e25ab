#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kLastMinute = std::numeric_limits<std::uint32_t>::max();

using Minutes = std::vector<std::uint32_t>;

/// When the course is open: now and then from the first minute a clock can show to the last.
struct Season {
  std::uint32_t opening = 0;
  std::uint32_t length = kLastMinute;
};

Season season_of(kit::Rng& rng) {
  if (rng.chance(0.05)) {
    return {};
  }
  const auto length = static_cast<std::uint32_t>(rng.between(50'000, 100'000));
  const bool from_zero = rng.chance(0.5);
  return {from_zero ? 0 : static_cast<std::uint32_t>(rng.below(kLastMinute - length)), length};
}

}  // namespace

// Most groups are spread over the season; the others crowd into a few hours of it.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto [opening, length] = season_of(rng);
  const auto hours = static_cast<std::uint32_t>(rng.between(1, 4'000));
  const auto twilight = opening + static_cast<std::uint32_t>(rng.below(length - hours));
  const double crowded = 0.2 + 0.3 * rng.unit();
  const auto window = static_cast<std::uint32_t>(rng.between(0, 1'000));
  const std::size_t groups = n - n / 20 + rng.below(n / 10 + 1);
  return {.minutes = kit::fill(groups,
                               [&] {
                                 return rng.chance(crowded)
                                            ? twilight + static_cast<std::uint32_t>(rng.below(hours))
                                            : opening + static_cast<std::uint32_t>(rng.below(length));
                               }),
          .window = window};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{11};
  const Minutes few{40, 10, 30, 10, 20, 10, 50};
  Minutes rising = kit::fill(
      60, [&, minute = 0U]() mutable { return minute += static_cast<std::uint32_t>(rng.below(9)); });
  Minutes falling{rising.rbegin(), rising.rend()};
  const Minutes both_ends{0, kLastMinute, 1, kLastMinute - 1, 0, kLastMinute, 500};
  return {
      {{}, 0},
      {{}, kLastMinute},
      {{7}, 0},
      {{7}, kLastMinute},
      {few, 0},   // only groups of the very same minute
      {few, 10},  // both ends of the window are hit
      {few, 9},
      {few, 45},  // begins below minute 0
      {few, kLastMinute},
      {few, kLastMinute - 5},
      {Minutes(50, 0), 0},
      {Minutes(50, kLastMinute), 3},
      {Minutes(50, 123'456), kLastMinute},
      {rising, 4},
      {falling, 4},
      {both_ends, 0},
      {both_ends, 1},
      {both_ends, 499},
      {both_ends, kLastMinute - 1},
      {both_ends, kLastMinute},
      {{kLastMinute, kLastMinute / 2, kLastMinute / 2 + 1}, kLastMinute / 2},
  };
}

KIT_UMPIRE(make_input, {.play_size = 16'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {2'000, 16'000},
                        .edge_inputs = edge_inputs})
