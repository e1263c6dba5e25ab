#include <algorithm>
#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint16_t kMost = std::numeric_limits<std::uint16_t>::max();

using Shots = std::vector<Shot>;

Shots shots_of(kit::Rng& rng, std::size_t count) {
  return kit::fill(count, [&] {
    const std::uint64_t bits = rng.u64();
    return Shot{static_cast<std::uint16_t>(bits), static_cast<std::uint16_t>(bits >> 16)};
  });
}

}  // namespace

// n shots of nine to twelve thousand different ones: windows into a strip of these, made at the speed of a
// copy.
Input make_input(kit::Rng& rng, std::size_t n) {
  constexpr std::size_t kWindow = 256;
  const Shots strip = shots_of(rng, 9'000 + rng.below(3'001));
  const std::size_t count = n - n / 20 + rng.below(n / 10 + 1);
  Input in;
  in.shots.reserve(count);
  while (in.shots.size() < count) {
    const std::size_t size = std::min(kWindow, count - in.shots.size());
    const auto window = strip.begin() + static_cast<std::ptrdiff_t>(rng.below(strip.size() - kWindow));
    in.shots.insert(in.shots.end(), window, window + static_cast<std::ptrdiff_t>(size));
  }
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{65};
  const Shot largest{kMost, kMost};
  return {
      Input{},
      Input{{{0, 0}}},
      Input{{largest}},
      Input{{{kMost, 0}}},
      Input{{{0, kMost}}},  // below zero, where there is such a thing
      Input{{{1, 2}, {2, 1}, {1, 2}}},
      Input{{{256, 1}, {1, 256}, {0, 256}, {256, 0}, {257, 0}}},
      Input{Shots(100'000, Shot{60'000, 1})},  // beyond 32 bits
      Input{Shots(100'000, Shot{kMost, 0})},
      Input{shots_of(rng, 20'000)},  // hardly one twice
  };
}

KIT_UMPIRE(make_input, {.play_size = 1'500'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {50'000, 1'500'000},
                        .edge_inputs = edge_inputs})
