#include "puzzles/kit/umpire.hpp"
#include "puzzle.hpp"

namespace {

constexpr std::uint32_t kLongest = 60;
constexpr std::uint32_t kMostShots = 8;

Hole hole_of(kit::Rng& rng, std::uint32_t length, std::uint32_t shots, double wet) {
  Hole hole{.length = length, .shots = shots, .water = {}};
  hole.water = kit::fill(length + std::size_t{1}, [&] { return std::uint8_t{rng.chance(wet)}; });
  hole.water.front() = rng.chance(0.01);  // a tee under water is rare
  return hole;
}

Hole dry(std::uint32_t length, std::uint32_t shots) {
  return {.length = length, .shots = shots, .water = std::vector<std::uint8_t>(length + std::size_t{1})};
}

Hole flooded(std::uint32_t length, std::uint32_t shots) {
  return {.length = length, .shots = shots, .water = std::vector<std::uint8_t>(length + std::size_t{1}, 1)};
}

}  // namespace

// n holes and five clubs, which differ from season to season but not by much: so does the work.
Input make_input(kit::Rng& rng, std::size_t n) {
  Input in{.clubs = {3, 5, 6, 7, 9}, .holes = {}};
  for (auto& club : in.clubs) {
    club += static_cast<std::uint32_t>(rng.below(2));
  }
  rng.shuffle(in.clubs);
  in.holes = kit::fill(n - n / 20 + rng.below(n / 10 + 1), [&] {
    const auto length = static_cast<std::uint32_t>(rng.between(42, 54));
    return hole_of(rng, length, static_cast<std::uint32_t>(rng.between(7, kMostShots)), 0.08);
  });
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{61};
  Hole wet_pin = dry(10, 4);
  wet_pin.water.back() = 1;
  Hole wet_tee = dry(10, 4);
  wet_tee.water.front() = 1;
  return {
      Input{},
      Input{{1, 2, 3}, {}},
      Input{{}, {dry(0, 3), dry(5, 3)}},
      Input{{1, 2, 3}, {dry(0, 0), dry(0, 3), flooded(0, 3)}},
      Input{{1, 2, 3}, {dry(5, 0), dry(5, 1), dry(5, 2), dry(5, 5)}},
      Input{{10}, {dry(9, 8), dry(10, 1), dry(11, 8)}},
      Input{{2, 2, 2}, {dry(8, 8)}},
      Input{{0}, {dry(0, 8), dry(4, 8)}},
      Input{{0, 4}, {dry(4, 8), dry(8, 4)}},
      Input{{1, 3, 4}, {wet_pin, wet_tee, flooded(10, 8), dry(10, 4)}},
      Input{{1, 2, 3, 4, 5}, {dry(12, 5), hole_of(rng, 12, 5, 0.3), hole_of(rng, 12, 5, 0.3), dry(12, 4)}},
      Input{{60, 30, 20, 15, 12, 10}, {dry(kLongest, kMostShots), hole_of(rng, kLongest, kMostShots, 0.2)}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 250,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {20, 400},
                        .edge_inputs = edge_inputs})
