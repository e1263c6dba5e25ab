#include <bit>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::size_t kTiles = 64;  // below this side a map has any shape; from here on its width is a tile's

struct Shape {
  std::size_t columns = 0;
  std::size_t rows = 0;
};

// Surveyors deliver tiles: widths are powers of two, lengths are what the course needs.
Shape shape_of(kit::Rng& rng, std::size_t n) {
  if (n < kTiles) {
    return n == 0 ? Shape{} : Shape{1 + rng.below(n), 1 + rng.below(n)};
  }
  const std::size_t columns = std::bit_floor(n) << rng.below(2);
  const std::size_t rows = n * n / columns;
  return {columns, rows - rows / 20 + rng.below(rows / 10 + 1)};
}

// Whole heights, so that equal slopes happen; few of them on some courses.
std::vector<float> strip_of_ground(kit::Rng& rng, std::size_t size) {
  const std::int64_t highest = rng.between(1, rng.chance(0.3) ? 12 : 4'000);
  const std::int64_t sea = rng.between(-2'000, 2'000);
  return kit::fill(size, [&] { return static_cast<float>(sea + rng.between(0, highest)); });
}

Input map_of(std::uint32_t columns, std::vector<float> ground) {
  const auto rows = static_cast<std::uint32_t>(columns == 0 ? 0 : ground.size() / columns);
  return {.columns = columns, .rows = rows, .ground = std::move(ground)};
}

}  // namespace

// Every row is a window into one strip of random ground: made at the speed of a copy, and no two rows agree
// but by chance.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto [columns, rows] = shape_of(rng, n);
  constexpr std::size_t kWindows = 4'096;
  const auto strip = strip_of_ground(rng, columns + kWindows);
  std::vector<float> ground;
  ground.reserve(columns * rows);
  for (std::size_t y = 0; y < rows; ++y) {
    const auto window = strip.begin() + static_cast<std::ptrdiff_t>(rng.below(kWindows));
    ground.insert(ground.end(), window, window + static_cast<std::ptrdiff_t>(columns));
  }
  return map_of(static_cast<std::uint32_t>(columns), std::move(ground));
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{5};
  const auto random = [&] { return static_cast<float>(rng.between(-9, 9)); };
  std::vector<Input> inputs;
  inputs.push_back(map_of(0, {}));
  inputs.push_back(map_of(1, {7}));                              // one square
  inputs.push_back(map_of(37, kit::fill(37, random)));           // one row
  inputs.push_back(map_of(1, kit::fill(41, random)));            // one column
  inputs.push_back(map_of(9, kit::fill(18, random)));            // two rows: both are borders
  inputs.push_back(map_of(3, kit::fill(9, random)));             // three rows: one has both neighbours
  inputs.push_back(map_of(19, std::vector<float>(19 * 23, 4)));  // flat: the first row everywhere
  float fall = 1'000;
  inputs.push_back(map_of(1, kit::fill(30, [&] { return fall -= 2; })));  // falls all the way: slopes below 0
  float rise = -1'000;
  inputs.push_back(map_of(1, kit::fill(30, [&] { return rise += 2; })));  // rises evenly: row 1, not row 0
  inputs.push_back(map_of(7, kit::fill(7 * 29, [&] { return rng.chance(0.5) ? 1e38F : -1e38F; })));
  inputs.push_back(map_of(5, kit::fill(5 * 31, [&] { return rng.chance(0.5) ? 1e-40F : 0.0F; })));
  inputs.push_back(map_of(64, kit::fill(std::size_t{64} * 64, random)));
  inputs.push_back(map_of(13, kit::fill(std::size_t{13} * 700, random)));
  inputs.push_back(map_of(1'021, kit::fill(std::size_t{1'021} * 5, random)));
  return inputs;
}

KIT_UMPIRE(make_input, {.play_size = 2'048,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {256, 2'048},
                        .edge_inputs = edge_inputs})
