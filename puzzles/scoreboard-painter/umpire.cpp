#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

/// As many digits as any other number, up to ten.
std::uint32_t any_length(kit::Rng& rng) {
  const auto bits = rng.u64();
  return static_cast<std::uint32_t>(bits >> 32) >> (bits % 32);
}

}  // namespace

// One number in sixteen or fewer is of any length; the others are what a board shows.
Input make_input(kit::Rng& rng, std::size_t n) {
  const double odd = rng.unit() / 16;
  const std::uint64_t players = 100'000 + rng.below(900'000);
  const std::uint64_t longest = 3'000 + rng.below(3'000);
  Input in;
  in.rows = kit::fill(n - n / 20 + rng.below(n / 10 + 1), [&] {
    if (rng.chance(odd)) {
      const std::uint32_t to_par = any_length(rng);
      return Row{any_length(rng), static_cast<std::int32_t>(rng.chance(0.5) ? to_par : 0U - to_par),
                 any_length(rng)};
    }
    return Row{static_cast<std::uint32_t>(rng.below(players)),
               static_cast<std::int32_t>(rng.between(-25, 34)),
               static_cast<std::uint32_t>(rng.below(longest))};
  });
  return in;
}

std::vector<Input> edge_inputs() {
  constexpr auto kMost = std::numeric_limits<std::uint32_t>::max();
  using Strokes = std::numeric_limits<std::int32_t>;
  Input lengths;
  for (std::uint32_t power = 1; power <= 1'000'000'000; power *= 10) {
    for (const std::uint32_t value : {power - 1, power, power + 1}) {
      lengths.rows.push_back({value, static_cast<std::int32_t>(value), value});
      lengths.rows.push_back({value, -static_cast<std::int32_t>(value), value});
    }
    if (power == 1'000'000'000) {
      break;
    }
  }
  return {
      Input{},
      Input{{{0, 0, 0}}},
      Input{{{1, 1, 1}, {2, -1, 9}, {3, 0, 10}, {4, 9, 11}, {5, -10, 99}, {6, 99, 100}, {7, -100, 101}}},
      Input{{{999'999, 0, 0}, {1'000'000, 0, 0}, {9'999'999, 0, 0}, {10'000'000, 0, 0}, {kMost, 0, 0}}},
      Input{{{0, Strokes::min(), kMost}, {0, Strokes::max(), kMost - 1}, {0, Strokes::min() + 1, kMost - 5}}},
      lengths,
      Input{std::vector<Row>(50, Row{kMost, Strokes::min(), kMost})},
      Input{std::vector<Row>(50, Row{})},
  };
}

KIT_UMPIRE(make_input, {.play_size = 60'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {4'000, 60'000},
                        .edge_inputs = edge_inputs})
