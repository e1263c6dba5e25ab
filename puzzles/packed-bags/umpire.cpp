#include <algorithm>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint16_t kMostYards = 1'023;
constexpr std::uint8_t kLastKind = 15;
constexpr std::uint8_t kLastHole = 18;

using Shots = std::vector<Shot>;
using Asks = std::vector<std::uint32_t>;

/// What varies from season to season.
struct Season {
  std::uint64_t farthest = 400;
  std::uint64_t last_kind = 13;
  std::uint64_t lost = 0;  // of 1024 shots
};

/// The ball from the upper half of a draw, the rest from pieces of the lower one.
Shot shot_of(std::uint64_t bits, std::uint64_t balls, const Season& season) {
  const auto to = [bits](unsigned shift, unsigned width, std::uint64_t last) {
    return ((bits >> shift) & ((1U << width) - 1)) * (last + 1) >> width;
  };
  return {.ball = static_cast<std::uint32_t>((bits >> 32) * balls >> 32),
          .yards = static_cast<std::uint16_t>(to(0, 10, season.farthest)),
          .kind = static_cast<std::uint8_t>(to(10, 4, season.last_kind)),
          .hole = static_cast<std::uint8_t>(to(14, 8, kLastHole)),
          .lost = to(22, 10, 1'023) < season.lost};
}

Shots shots_of(kit::Rng& rng, std::size_t count, std::uint64_t balls, const Season& season) {
  return kit::fill(count, [&] { return shot_of(rng.u64(), balls, season); });
}

/// Windows into a strip of random asks, four times as many in all: made at the speed of a copy.
Asks asks_of(kit::Rng& rng, std::size_t count, std::uint64_t balls) {
  constexpr std::size_t kWindow = 4'096;
  const Asks strip =
      kit::fill((count + 3) / 4, [&] { return static_cast<std::uint32_t>(rng.u32() * balls >> 32); });
  Asks asks;
  asks.reserve(count);
  while (asks.size() < count) {
    const std::size_t size = std::min({kWindow, strip.size(), count - asks.size()});
    const auto window = strip.begin() + static_cast<std::ptrdiff_t>(rng.below(strip.size() - size + 1));
    asks.insert(asks.end(), window, window + static_cast<std::ptrdiff_t>(size));
  }
  return asks;
}

}  // namespace

// n balls, as many shots and five times as many asks. Now and then shots go as far, and kinds are as
// many, as they may.
Input make_input(kit::Rng& rng, std::size_t n) {
  const bool widest = rng.chance(0.1);
  const Season season{.farthest = widest ? kMostYards : std::uint64_t{400},
                      .last_kind = widest ? kLastKind : std::uint64_t{13},
                      .lost = rng.below(20)};
  const std::size_t balls = n - n / 20 + rng.below(n / 10 + 1);
  return {.balls = static_cast<std::uint32_t>(balls),
          .shots = shots_of(rng, n, balls, season),
          .asks = asks_of(rng, 5 * n, balls)};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{54};
  const Season widest{.farthest = kMostYards, .last_kind = kLastKind, .lost = 512};
  const Shot largest{0, kMostYards, kLastKind, kLastHole, false};
  const Shot lost{0, kMostYards, kLastKind, kLastHole, true};
  const Shot zero{};
  return {
      Input{},
      Input{1, {}, {}},
      Input{3, {}, {0, 1, 2, 2}},  // never hit
      Input{1, {largest}, {}},
      Input{1, {largest}, {0, 0}},
      Input{1, {lost}, {0, 0, 0}},
      Input{1, {lost, largest}, {0, 0}},  // found again
      Input{1, {largest, lost}, {0, 0}},
      Input{1, {largest, zero}, {0, 0}},
      Input{3,
            {{0, kMostYards, 0, 0, false}, {1, 0, kLastKind, 1, false}, {2, 512, 8, 9, false}},
            {0, 1, 2, 2}},
      Input{3, {{0, 255, 7, 1, false}, {1, 256, 8, 16, false}, {2, 511, 1, 18, true}}, {0, 1, 2, 1}},
      Input{1'000, shots_of(rng, 3'000, 1'000, widest), asks_of(rng, 4'000, 1'000)},
      Input{70'000, shots_of(rng, 70'000, 70'000, widest), {69'999, 65'536, 65'535, 0}},
      Input{3, shots_of(rng, 9, 3, widest), asks_of(rng, 20'000, 3)},
  };
}

KIT_UMPIRE(make_input, {.play_size = 200'000,
                        .edge_sizes = {1, 2, 3, 17},
                        .scaling_sizes = {4'000, 200'000},
                        .edge_inputs = edge_inputs})
