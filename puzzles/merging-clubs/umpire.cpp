#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kHighest = std::numeric_limits<std::uint32_t>::max();

using Results = std::vector<std::uint32_t>;
using Clubs = std::vector<Results>;

/// A sorted list between `low` and `low + spread`, made by steps of a random length.
Results results_of(kit::Rng& rng, std::size_t size, std::uint32_t low, std::uint64_t spread) {
  const std::uint64_t step = 1 + spread / (size + 1);
  std::uint64_t at = low;
  return kit::fill(size, [&] {
    const std::uint64_t result = at;
    at = std::min(at + rng.below(2 * step), std::uint64_t{kHighest});
    return static_cast<std::uint32_t>(result);
  });
}

}  // namespace

// n clubs, a tenth of them without a list. As a rule they play in the same range, which may be a narrow one
// with many equal results; now and then each has a range of its own.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::uint64_t spread = rng.chance(0.1) ? rng.between(1, 5'000) : rng.between(1 << 24, kHighest);
  const auto low = static_cast<std::uint32_t>(rng.below(std::uint64_t{kHighest} - spread + 1));
  const bool apart = rng.chance(0.05);
  Input in;
  in.clubs = kit::fill(n - n / 20 + rng.below(n / 10 + 1), [&] {
    const std::size_t size = rng.chance(0.1) ? 0 : 1 + rng.below(300);
    return apart ? results_of(rng, size, rng.u32(), 1'000'000) : results_of(rng, size, low, spread);
  });
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{17};
  const Results rising = kit::fill(60, [at = 0U]() mutable { return at += 5; });
  Clubs columns;  // club k has k, k + 50, k + 100 …
  for (std::uint32_t club = 0; club < 50; ++club) {
    columns.push_back(kit::fill(20, [at = club]() mutable { return std::exchange(at, at + 50); }));
  }
  Clubs blocks;  // one after another, the highest club first
  for (std::uint32_t club = 40; club-- > 0;) {
    blocks.push_back(kit::fill(10, [at = club * 10]() mutable { return at++; }));
  }
  Clubs singles;
  for (int club = 0; club < 300; ++club) {
    singles.push_back({rng.u32()});
  }
  Clubs one_long(40, Results{3'000});
  one_long.push_back(kit::fill(5'000, [at = 0U]() mutable { return at += 2; }));
  return {
      {{}},
      {{{}}},
      {Clubs(30)},  // clubs, but no results
      {{{7}}},
      {{rising}},  // a single club
      {{{}, rising, {}}},
      {{rising, rising, rising}},  // everything three times
      {{{1, 1, 1}, {1, 1}, {1}}},
      {{{0, 0, kHighest}, {0, kHighest, kHighest}, {kHighest}}},  // no value is left to mark the end
      {Clubs(20, Results(30, kHighest))},
      {Clubs(20, Results(30, 0))},
      {{{5}, {4}, {3}, {2}, {1}}},
      {columns},
      {blocks},
      {singles},
      {one_long},
  };
}

KIT_UMPIRE(make_input, {.play_size = 500,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {60, 500},
                        .edge_inputs = edge_inputs})
