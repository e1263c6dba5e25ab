#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

using Asks = std::vector<std::uint32_t>;

/// Three asks of four come from a small circle of regulars; numbers are scattered over all 32 bits.
Asks asks_of(kit::Rng& rng, std::size_t count, std::uint64_t regulars, std::uint64_t members) {
  const std::uint64_t odd = rng.u64() | 1;
  return kit::fill(count, [&] {
    const std::uint64_t bits = rng.u64();
    const std::uint64_t circle = (bits & 3) != 0 ? regulars : members;
    return static_cast<std::uint32_t>(((bits >> 32) * circle >> 32) * odd);
  });
}

}  // namespace

// n asks for 1800 to 2200 lockers.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto capacity = static_cast<std::uint32_t>(rng.between(1'800, 2'200));
  const std::size_t asks = n - n / 20 + rng.below(n / 10 + 1);
  return {.capacity = capacity,
          .asks = asks_of(rng, asks, capacity + rng.below(capacity / 4), std::uint64_t{20} * capacity)};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{63};
  return {
      Input{1, {}},
      Input{5, {7}},
      Input{1, {7, 7, 7}},
      Input{1, {1, 2, 1, 2, 2}},
      Input{2, {0, kMost, 0, 1, kMost, 0}},
      Input{3, {1, 2, 3, 1, 4, 2, 1, 3}},  // a hit saves 1, and 2 goes
      Input{3, {1, 2, 3, 3, 3, 4, 5, 6, 3}},
      Input{3, {1, 2, 3, 4, 1, 2, 3, 4, 1}},  // never a hit
      Input{4, {1, 2, 3, 4, 4, 3, 2, 1, 5, 4, 3}},
      Input{10, {1, 2, 3, 1, 2, 3}},  // never full
      Input{2, asks_of(rng, 300, 2, 3)},
      Input{17, asks_of(rng, 2'000, 20, 60)},
      Input{50'000, asks_of(rng, 2'000, 300, 3'000)},
  };
}

KIT_UMPIRE(make_input, {.play_size = 60'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {5'000, 60'000},
                        .edge_inputs = edge_inputs})
