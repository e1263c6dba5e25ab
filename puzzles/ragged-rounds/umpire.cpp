#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kHighest = std::numeric_limits<std::uint32_t>::max();

using Ratings = std::vector<std::uint32_t>;
using Games = std::vector<Game>;

Ratings ratings_of(kit::Rng& rng, std::size_t players) {
  return kit::fill(players, [&] { return rng.u32(); });
}

/// Home and away from the upper and lower half of one draw, both below `players`.
Games games_of(kit::Rng& rng, std::size_t games, std::uint64_t players) {
  constexpr std::uint64_t kLowHalf = kHighest;
  return kit::fill(games, [&] {
    const std::uint64_t bits = rng.u64();
    return Game{static_cast<std::uint32_t>((bits >> 32) * players >> 32),
                static_cast<std::uint32_t>((bits & kLowHalf) * players >> 32)};
  });
}

}  // namespace

// n players and three to four times as many games. In one input of ten half of the players have none.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::size_t players = n - n / 20 + rng.below(n / 10 + 1);
  const std::size_t active = rng.chance(0.1) ? (players + 1) / 2 : players;
  const std::size_t games = players == 0 ? 0 : 3 * n + rng.below(n + 1);
  return {.ratings = ratings_of(rng, players),
          .games = games_of(rng, games, active),
          .sweeps = static_cast<std::uint32_t>(rng.between(4, 8))};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{53};
  const Games first_meets_all{{0, 1}, {0, 2}, {3, 0}, {4, 0}};
  const Games last_meets_all{{4, 0}, {4, 1}, {2, 4}, {4, 3}};
  const Games themselves{{2, 2}, {2, 2}, {0, 0}};
  const Games in_a_row{{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  const Ratings few{1, 10, 100, 1'000, 10'000};
  return {
      Input{},
      Input{{}, {}, 3},
      Input{{7}, {}, 3},
      Input{{7}, {{0, 0}}, 2},
      Input{few, {}, 3},
      Input{few, in_a_row, 0},
      Input{few, in_a_row, 1},  // new ratings of the earlier, old ones of the later
      Input{few, in_a_row, 9},
      Input{few, {{4, 3}, {3, 2}, {2, 1}, {1, 0}}, 2},
      Input{few, first_meets_all, 2},
      Input{few, last_meets_all, 2},
      Input{few, themselves, 3},
      Input{few, {{1, 3}, {3, 1}, {1, 3}, {1, 1}}, 2},  // often the same two
      Input{{kHighest, kHighest, 1, 0, kHighest}, in_a_row, 40},
      Input{ratings_of(rng, 300), games_of(rng, 20'000, 2), 2},  // two play, the others watch
      Input{ratings_of(rng, 70'000), games_of(rng, 5'000, 70'000), 1},
  };
}

KIT_UMPIRE(make_input, {.play_size = 20'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {2'000, 40'000},
                        .edge_inputs = edge_inputs})
