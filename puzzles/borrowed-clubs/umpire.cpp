#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t kMostWind = std::numeric_limits<std::uint16_t>::max();

using Clubs = std::vector<std::shared_ptr<const Club>>;
using Swings = std::vector<Swing>;

/// A club for each hook; one in ten of the larger rooms' hooks holds the club of an earlier one.
Clubs clubs_of(kit::Rng& rng, std::size_t count, std::uint32_t most) {
  Clubs clubs;
  clubs.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 9 && rng.chance(0.1)) {
      clubs.push_back(clubs[rng.below(i)]);
    } else {
      clubs.push_back(std::make_shared<const Club>(Club{static_cast<std::uint32_t>(rng.between(0, most)),
                                                        static_cast<std::uint32_t>(rng.between(0, most))}));
    }
  }
  return clubs;
}

/// Two swings from each draw, hook and wind 16 bits of it each.
Swings swings_of(kit::Rng& rng, std::size_t count, std::uint64_t hooks, std::uint64_t most_wind = kMostWind) {
  Swings swings;
  swings.reserve(count + 1);
  while (swings.size() < count) {
    std::uint64_t bits = rng.u64();
    for (int i = 0; i < 2; ++i, bits >>= 32) {
      swings.push_back({static_cast<std::uint16_t>((bits & kMostWind) * hooks >> 16),
                        static_cast<std::uint16_t>((bits >> 16 & kMostWind) * (most_wind + 1) >> 16)});
    }
  }
  swings.resize(count);
  return swings;
}

Clubs one_club(std::uint32_t loft, std::uint32_t wear) {
  return {std::make_shared<const Club>(Club{loft, wear})};
}

}  // namespace

// n swings with a club for every thirty of them; now and then lofts that nobody would believe, and storms.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::size_t clubs = 1 + n / 33 + rng.below(n / 330 + 1);
  const bool widest = rng.chance(0.1);
  const std::size_t swings = n - n / 20 + rng.below(n / 10 + 1);
  return {.clubs = clubs_of(rng, clubs, widest ? kMost : 100),
          .swings = swings_of(rng, swings, clubs, widest ? kMostWind : std::uint64_t{30})};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{51};
  const Clubs same(20, one_club(52, 7).front());
  return {
      Input{},
      Input{one_club(52, 7), {}},
      Input{one_club(52, 7), {{0, 9}}},
      Input{one_club(52, 7), {{0, 9}, {0, 0}, {0, 9}, {0, 10}}},
      Input{one_club(0, 0), {{0, 0}, {0, 0}}},
      Input{one_club(kMost, 0), {{0, 0}}},
      Input{one_club(kMost, kMost), Swings(70'000, {0, kMostWind})},
      Input{same, swings_of(rng, 500, same.size(), 40)},
      Input{clubs_of(rng, 8, kMost), {{7, 1}, {6, 2}, {5, 3}, {4, 4}, {3, 5}, {2, 6}, {1, 7}, {0, 8}}},
      Input{clubs_of(rng, 2, 100), swings_of(rng, 2'000, 2)},
      Input{clubs_of(rng, 3'000, kMost), swings_of(rng, 4'000, 3'000)},
  };
}

KIT_UMPIRE(make_input, {.play_size = 600'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {40'000, 600'000},
                        .edge_inputs = edge_inputs,
                        .copied = true})
