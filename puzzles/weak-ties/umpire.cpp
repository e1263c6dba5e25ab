#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kMostPoints = std::numeric_limits<std::uint32_t>::max();

using Matches = std::vector<Match>;
using Asks = std::vector<std::uint32_t>;

/// Each match leads to any earlier one: the way to the final grows with the logarithm of the number of
/// matches.
Matches tree_of(kit::Rng& rng, std::size_t count) {
  std::uint64_t earlier = 0;
  return kit::fill(count, [&] {
    const std::uint64_t bits = rng.u64();
    const auto next = static_cast<std::uint32_t>((bits >> 32) * earlier >> 32);
    ++earlier;
    return Match{next, static_cast<std::uint32_t>(bits)};
  });
}

/// Each match leads to the one before it.
Matches chain_of(std::uint32_t count) {
  return kit::fill(count, [i = std::uint32_t{0}]() mutable {
    const std::uint32_t match = i++;
    return Match{match == 0 ? 0 : match - 1, match};
  });
}

/// All matches lead to the final.
Matches star_of(std::size_t count, std::uint32_t points) {
  return kit::fill(count, [points] { return Match{0, points}; });
}

Asks asks_of(kit::Rng& rng, std::size_t count, std::size_t matches) {
  return kit::fill(matches == 0 ? 0 : count, [&] { return static_cast<std::uint32_t>(rng.below(matches)); });
}

}  // namespace

// n matches and about as many asks.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::size_t matches = n - n / 20 + rng.below(n / 10 + 1);
  return {.matches = tree_of(rng, matches), .asks = asks_of(rng, n, matches)};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{55};
  const Matches family{{0, 1}, {0, 10}, {0, 100}, {1, 1'000}, {1, 10'000}, {4, 100'000}};
  return {
      Input{},
      Input{{{0, 7}}, {}},
      Input{{{0, 7}}, {0, 0}},
      Input{{{0, kMostPoints}, {0, kMostPoints}}, {1, 0, 1}},
      Input{family, {0}},
      Input{family, {5}},
      Input{family, {5, 4, 3, 2, 1, 0, 5}},
      Input{chain_of(2'000), {1'999, 0, 1'000}},
      Input{star_of(5'000, kMostPoints), {0, 4'999, 0}},
      Input{tree_of(rng, 3'000), asks_of(rng, 100, 3'000)},
      Input{tree_of(rng, 2), asks_of(rng, 20'000, 2)},
      Input{chain_of(200'000), {199'999, 100'000}},  // a line, not a bush
  };
}

KIT_UMPIRE(make_input, {.play_size = 50'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {4'000, 64'000},
                        .edge_inputs = edge_inputs})
