#include <limits>
#include <numeric>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

using Laps = std::vector<std::uint32_t>;

/// Carts in shuffled places.
template <class Charge>
std::vector<Cart> carts_in_disorder(kit::Rng& rng, std::size_t size, Charge&& charge) {
  std::vector<std::uint32_t> places(size);
  std::iota(places.begin(), places.end(), 0U);
  rng.shuffle(places);
  return kit::fill(size, [&, i = std::size_t{0}]() mutable {
    return Cart{.number = rng.u32(), .place = places[i++], .charge = charge()};
  });
}

std::vector<Cart> in_order(const std::vector<std::uint32_t>& charges) {
  std::vector<Cart> carts;
  for (std::uint32_t place = 0; place < charges.size(); ++place) {
    carts.push_back({.number = place + 1, .place = place, .charge = charges[place]});
  }
  return carts;
}

}  // namespace

// Charges are spread over the whole tour and somewhat beyond: the line thins out evenly, and some arrive. Now
// and then in units so small that 32 bits cannot hold what all laps take together.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto laps = static_cast<std::size_t>(rng.between(285, 315));
  const std::uint32_t heaviest =
      rng.chance(0.1) ? kMost / 100 : static_cast<std::uint32_t>(rng.between(20, 2'000));
  Input in;
  in.drain = kit::fill(laps, [&] { return static_cast<std::uint32_t>(rng.below(heaviest + 1)); });
  const std::uint64_t tour = std::min<std::uint64_t>(std::uint64_t{heaviest} * laps / 2, kMost);
  const auto fullest = static_cast<std::uint64_t>(static_cast<double>(tour) * (1 + 0.3 * rng.unit()));
  in.carts = carts_in_disorder(rng, n - n / 20 + rng.below(n / 10 + 1), [&] {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(rng.below(fullest + 1), kMost));
  });
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{19};
  const auto many = carts_in_disorder(rng, 300, [&] { return static_cast<std::uint32_t>(rng.below(60)); });
  const auto any = carts_in_disorder(rng, 300, [&] { return rng.u32(); });
  const Laps ones(70, 1);
  return {
      {{}, {}},
      {{}, ones},
      {many, {}},
      {many, {0}},
      {many, Laps(9, 0)},          // nobody leaves
      {many, {kMost}},             // all leave at once
      {many, {60, 60}},            // and nobody is left for the second lap
      {in_order({5}), {5, 0, 1}},  // exactly enough is enough
      {in_order({0}), {0, 0, 1}},
      {in_order({1, 2, 3, 4, 5}), ones},  // from the head
      {in_order({5, 4, 3, 2, 1}), ones},  // from the tail
      {in_order({9, 1, 9, 1, 9}), ones},  // from the middle: the others keep their order
      {many, ones},
      {in_order({kMost, kMost - 1, kMost / 2}), Laps(6, kMost / 2)},
      {any, Laps(5, kMost / 2)},  // 32 bits cannot hold what is drained in all
      {any, Laps(40, kMost / 16)},
      {any, {kMost, kMost, kMost}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 40'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {5'000, 40'000},
                        .edge_inputs = edge_inputs})
