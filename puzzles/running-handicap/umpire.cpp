#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kWorst = std::numeric_limits<std::uint32_t>::max();

using Rounds = std::vector<std::uint32_t>;

/// What a player's rounds lie between: as a rule a few hundred tenths of strokes, now and then anything.
struct Form {
  std::uint32_t best = 0;
  std::uint64_t spread = std::uint64_t{kWorst} + 1;
};

Form form_of(kit::Rng& rng) {
  if (rng.chance(0.05)) {
    return {};
  }
  const auto spread = static_cast<std::uint32_t>(rng.between(400, 1'000));
  return {rng.chance(0.8) ? static_cast<std::uint32_t>(rng.between(600, 900))
                          : static_cast<std::uint32_t>(rng.below(kWorst - spread)),
          spread};
}

/// Some 260 rounds, or fewer where there are not many.
std::uint32_t window_of(kit::Rng& rng, std::size_t rounds) {
  const auto window = static_cast<std::uint32_t>(rng.between(240, 280));
  return rounds >= 2 * window ? window : static_cast<std::uint32_t>(1 + rng.below(rounds + 2));
}

}  // namespace

Input make_input(kit::Rng& rng, std::size_t n) {
  const auto [best_round, spread] = form_of(rng);
  const std::size_t rounds = n - n / 20 + rng.below(n / 10 + 1);
  const std::uint32_t window = window_of(rng, rounds);
  return {
      .rounds = kit::fill(rounds, [&] { return best_round + static_cast<std::uint32_t>(rng.below(spread)); }),
      .window = window,
      .best = static_cast<std::uint32_t>(window * rng.between(37, 43) / 100)};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{7};
  const Rounds few{30, 10, 20, 10, 40, 10, 20};
  Rounds rising = kit::fill(80, [at = 0U]() mutable { return at += 7; });
  Rounds falling{rising.rbegin(), rising.rend()};
  const Rounds coins = kit::fill(200, [&] { return static_cast<std::uint32_t>(rng.below(2)); });
  const Rounds extremes = kit::fill(200, [&] { return rng.chance(0.5) ? 0 : kWorst; });
  const Rounds million = kit::fill(300, [&] { return static_cast<std::uint32_t>(rng.below(1'000'001)); });
  return {
      {{}, 1, 0},
      {{}, 1, 1},
      {{5}, 1, 1},
      {{5}, 1, 0},
      {{5}, 2, 1},                   // fewer rounds than the window
      {few, 7, 3},                   // exactly as many
      {few, 8, 8},                   // one too few
      {few, kWorst, kWorst},         // far too few
      {few, 1, 1},                   // the rounds themselves
      {few, 3, 0},                   // nothing counts
      {few, 3, 3},                   // everything counts
      {few, 4, 2},                   // of equal scores one goes, the others stay
      {Rounds(50, 9), 5, 2},         // all equal
      {Rounds(50, kWorst), 20, 20},  // sums above 32 bits
      {Rounds(50, 0), 20, 20},
      {rising, 12, 5},
      {falling, 12, 5},
      {coins, 20, 8},
      {coins, 20, 10},
      {extremes, 30, 15},
      {million, 64, 25},
  };
}

KIT_UMPIRE(make_input, {.play_size = 20'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {2'500, 20'000},
                        .edge_inputs = edge_inputs})
