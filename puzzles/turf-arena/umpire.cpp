#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kLastPlayer = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t kMostYards = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t kHoles = 18;

using Day = std::vector<Shot>;

/// Who plays this season, how far, and on how many of the holes.
struct Season {
  std::uint32_t players = 0;
  std::uint32_t farthest = 0;
  std::uint32_t holes = 0;
};

Season season_of(kit::Rng& rng) {
  if (rng.chance(0.1)) {
    return {kLastPlayer, kMostYards, static_cast<std::uint32_t>(rng.between(1, kHoles))};
  }
  return {static_cast<std::uint32_t>(rng.between(1'000, 9'000)), 400, kHoles};
}

/// Hole, yards and player from the lowest, middle and upper bits of one draw.
Shot shot_of(std::uint64_t bits, const Season& season) {
  const auto scaled = [](std::uint64_t part, unsigned width, std::uint64_t below) {
    return (part & ((std::uint64_t{1} << width) - 1)) * below >> width;
  };
  return {.player = static_cast<std::uint32_t>(scaled(bits >> 32, 32, std::uint64_t{season.players} + 1)),
          .yards = static_cast<std::uint16_t>(scaled(bits >> 16, 16, season.farthest + 1)),
          .hole = static_cast<std::uint8_t>(scaled(bits, 16, season.holes))};
}

Day day_of(kit::Rng& rng, std::size_t shots, const Season& season) {
  return kit::fill(shots, [&] { return shot_of(rng.u64(), season); });
}

}  // namespace

// n days of 400 to 1600 shots; now and then one without any, or a tournament with ten thousand.
Input make_input(kit::Rng& rng, std::size_t n) {
  const Season season = season_of(rng);
  const std::size_t tournament = rng.chance(0.3) ? rng.below(n + 1) : n;
  Input in;
  in.days.reserve(n);
  for (std::size_t day = 0; day < n; ++day) {
    const std::size_t shots = day == tournament  ? 10'000
                              : rng.chance(0.01) ? rng.below(3)
                                                 : 400 + rng.below(1'201);
    in.days.push_back(day_of(rng, shots, season));
  }
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{52};
  const Season usual{5'000, 400, kHoles};
  const Season one_hole{5'000, 400, 1};
  const Season widest{kLastPlayer, kMostYards, kHoles};
  const Shot largest{kLastPlayer, kMostYards, 17};
  const Shot none{};
  return {
      Input{},
      Input{{Day{}}},
      Input{{Day{}, Day{none}, Day{}}},
      Input{{Day{largest}}},
      Input{{Day{{1, 0, 3}, {2, 0, 3}}, Day{{2, 0, 3}, {1, 0, 3}}}},  // the latest first
      Input{{Day(1'000, none), Day(1'000, largest)}},
      Input{{day_of(rng, 300, usual), Day{}, day_of(rng, 300, usual)}},
      Input{{day_of(rng, 2'000, widest)}},
      Input{{day_of(rng, 70'000, one_hole), day_of(rng, 5, one_hole)}},  // more than 16 bits can number
      Input{{day_of(rng, 10, usual), day_of(rng, 20'000, usual), day_of(rng, 10, usual)}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 220,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {30, 500},
                        .edge_inputs = edge_inputs})
