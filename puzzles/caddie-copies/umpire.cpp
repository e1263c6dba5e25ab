#include <algorithm>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr int kMostYards = 400;

/// Clubs of given yardages, one shot each.
Bag bag_of(const std::vector<int>& means) {
  Bag bag{.owner = 7, .clubs = {}};
  for (const int mean : means) {
    bag.clubs.push_back({.name = "iron", .yards = {mean}, .wear = 0.5});
  }
  return bag;
}

std::vector<Ask> every_question(std::size_t bags) {
  std::vector<Ask> asks;
  for (std::size_t bag = 0; bag < bags; ++bag) {
    for (int yards = 0; yards <= kMostYards; ++yards) {
      asks.push_back({static_cast<int>(bag), yards});
    }
  }
  return asks;
}

Input asked_everything(std::vector<Bag> bags) {
  auto asks = every_question(bags.size());
  return {std::move(bags), std::move(asks)};
}

}  // namespace

// n questions, some two hundred a bag. Clubs of a bag lie close together now and then, so that many come
// equally near.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto number = [&rng](std::int64_t low, std::int64_t high) {
    return static_cast<int>(rng.between(low, high));
  };
  const auto shots = static_cast<std::size_t>(rng.between(5, 7));
  const auto make_club = [&](int low, int high) {
    return Club{.name = "club with a long name " + std::to_string(rng.below(1'000)),
                .yards = kit::fill(shots, [&] { return number(low, high); }),
                .wear = rng.unit()};
  };
  const auto make_bag = [&](int owner) {
    const std::size_t clubs = rng.chance(0.01) ? rng.below(2) : 8 + rng.below(7);
    const int low = number(0, 100);
    const int high = rng.chance(0.1) ? low + number(0, 20) : number(250, kMostYards);
    return Bag{.owner = owner, .clubs = kit::fill(clubs, [&] { return make_club(low, high); })};
  };
  Input in;
  const std::size_t bags = 1 + n / 200 + rng.below(n / 4'000 + 1);
  in.bags = kit::fill(bags, [&, owner = 0]() mutable { return make_bag(owner++); });
  in.asks = kit::fill(n, [&] { return Ask{static_cast<int>(rng.below(bags)), number(0, kMostYards)}; });
  return in;
}

std::vector<Input> edge_inputs() {
  Bag shots_off_by_one{.owner = 1, .clubs = {}};
  for (const auto& yards : std::vector<std::vector<int>>{{100, 101}, {101}, {99, 100, 100}, {0, 0, 1}, {0}}) {
    shots_off_by_one.clubs.push_back({.name = "", .yards = yards, .wear = 0});
  }
  std::vector<int> many(300, 5);
  many[259] = kMostYards;
  return {
      Input{},
      Input{{bag_of({150})}, {}},
      asked_everything({bag_of({})}),
      asked_everything({bag_of({}), bag_of({0}), bag_of({}), bag_of({kMostYards})}),
      asked_everything({bag_of({100, 200}), bag_of({200, 100})}),  // half-way the first counts
      asked_everything({bag_of({100, 201}), bag_of({201, 100})}),  // no half-way
      asked_everything({bag_of({90, 110, 100, 110, 90}), bag_of({0, 0, 0})}),
      asked_everything({bag_of({400, 0, 200}), bag_of({0, 400, 200})}),
      asked_everything({shots_off_by_one}),  // means are rounded down before they are compared
      asked_everything({bag_of(many)}),
      Input{{bag_of({1, 2}), bag_of({2, 1})}, {{1, 1}, {0, 1}, {1, 2}, {0, 2}, {1, 400}, {0, 0}}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 60'000,
                        .edge_sizes = {0, 1, 2, 3, 17, 900},
                        .scaling_sizes = {4'000, 60'000},
                        .edge_inputs = edge_inputs})
