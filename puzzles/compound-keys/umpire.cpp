#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kLastPlayer = std::numeric_limits<std::uint32_t>::max();

/// Who is in the field. As a rule players are numbered from 0; now and then a few guests, or all, have the
/// number of their licence.
struct Field {
  std::uint32_t players = 0;
  std::uint8_t clubs = 0;
  double guests = 0;

  [[nodiscard]] Key any(kit::Rng& rng) const {
    const std::uint64_t player = guests > 0 && rng.chance(guests) ? rng.u32() : rng.below(players);
    return {.player = static_cast<std::uint32_t>(player),
            .hole = static_cast<std::uint8_t>(rng.between(1, 18)),
            .club = static_cast<std::uint8_t>(rng.below(clubs))};
  }
};

Field field_of(kit::Rng& rng, std::size_t shots) {
  Field field{.players = static_cast<std::uint32_t>(1 + shots / 140 + rng.below(1 + shots / 500)),
              .clubs = static_cast<std::uint8_t>(rng.between(12, 14))};
  if (rng.chance(0.05)) {
    field.guests = rng.chance(0.5) ? 0.01 : 1;
  }
  return field;
}

std::vector<Shot> shots_with(const std::vector<Key>& keys) {
  std::uint16_t yards = 100;
  std::vector<Shot> shots;
  for (const Key& key : keys) {
    shots.push_back({.key = key, .yards = yards++});
  }
  return shots;
}

}  // namespace

// One ask in ten is for a player who may not have hit that club there; the others are for shots that were.
Input make_input(kit::Rng& rng, std::size_t n) {
  const Field field = field_of(rng, n);
  const auto about_n = [&rng, n] { return n - n / 20 + rng.below(n / 10 + 1); };
  Input in;
  in.shots = kit::fill(about_n(), [&] {
    return Shot{.key = field.any(rng), .yards = static_cast<std::uint16_t>(rng.below(330))};
  });
  in.asks = kit::fill(about_n(), [&] {
    return in.shots.empty() || rng.chance(0.1) ? field.any(rng) : in.shots[rng.below(in.shots.size())].key;
  });
  return in;
}

std::vector<Input> edge_inputs() {
  const std::vector<Key> corners{{0, 0, 0},           {0, 0, 255},
                                 {0, 255, 0},         {0, 255, 255},
                                 {kLastPlayer, 0, 0}, {kLastPlayer, 255, 255},
                                 {255, 0, 0},         {kLastPlayer - 1, 1, 1},
                                 {1U << 31, 0, 0}};
  const std::vector<Key> alike{{1, 11, 1}, {11, 1, 1}, {1, 1, 11}, {111, 0, 1}, {1, 110, 1}, {1, 1, 101}};
  const std::vector<Key> shifted{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {256, 0, 0}, {65'536, 0, 0}, {0, 18, 14}};
  const std::vector<Key> more_than_usual{{0, 1, 0},  {0, 0, 16},  {1, 0, 0},
                                         {0, 20, 0}, {0, 15, 15}, {0, 0, 255}};
  const std::vector<Key> low_halves_agree{{5, 2, 3}, {5 + (1U << 16), 2, 3}, {5 + (1U << 24), 2, 3}};
  std::vector<Key> steps;
  for (std::uint32_t i = 0; i < 400; ++i) {
    steps.push_back({i << 22, static_cast<std::uint8_t>(i % 3), 0});
  }
  const std::vector<Shot> long_drives(70'000, Shot{{7, 18, 1}, 65'535});  // more than 32 bits in all
  return {
      {{}, {}},
      {{}, corners},
      {shots_with(corners), {}},
      {shots_with({{3, 4, 5}}), {{3, 4, 5}, {3, 5, 4}, {4, 3, 5}, {3, 4, 6}}},
      {shots_with(corners), corners},
      {shots_with(alike), alike},
      {shots_with({alike[0], alike[2]}), alike},  // "1" and "11" are not "11" and "1"
      {shots_with(shifted), shifted},
      {shots_with({shifted[0], shifted[3]}), shifted},
      {shots_with(more_than_usual), more_than_usual},
      {shots_with(low_halves_agree), low_halves_agree},
      {shots_with(steps), steps},
      {shots_with({{900, 18, 13}}), corners},  // asks beyond all that was hit
      {{{{2, 3, 4}, 0}}, {{2, 3, 4}, {2, 3, 5}}},
      {long_drives, {{7, 18, 1}, {7, 18, 2}}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 80'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {10'000, 80'000},
                        .edge_inputs = edge_inputs})
