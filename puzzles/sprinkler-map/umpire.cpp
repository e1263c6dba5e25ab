#include <limits>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint16_t kMost = std::numeric_limits<std::uint16_t>::max();

using Rain = std::vector<std::uint16_t>;

/// Now and then a cloudburst that fills every gauge to its brim, or a night without rain.
Rain strip_of_rain(kit::Rng& rng, std::size_t size) {
  if (rng.chance(0.05)) {
    return Rain(size, rng.chance(0.5) ? kMost : 0);
  }
  const auto heaviest = static_cast<std::uint64_t>(rng.between(100, kMost));
  return kit::fill(size, [&] { return static_cast<std::uint16_t>(rng.below(heaviest + 1)); });
}

/// Any rectangle, empty ones and the whole map among them.
Ask ask_of(kit::Rng& rng, std::uint16_t columns, std::uint16_t rows) {
  const auto corner = [&rng](std::uint16_t size) {
    return static_cast<std::uint16_t>(rng.below(std::uint64_t{size} + 1));
  };
  const auto [x0, x1] = std::minmax({corner(columns), corner(columns)});
  const auto [y0, y1] = std::minmax({corner(rows), corner(rows)});
  return {.x0 = x0, .y0 = y0, .x1 = x1, .y1 = y1};
}

/// Every rectangle that a small map has.
std::vector<Ask> all_asks(std::uint16_t columns, std::uint16_t rows) {
  std::vector<Ask> asks;
  for (std::uint16_t y1 = 0; y1 <= rows; ++y1) {
    for (std::uint16_t y0 = 0; y0 <= y1; ++y0) {
      for (std::uint16_t x1 = 0; x1 <= columns; ++x1) {
        for (std::uint16_t x0 = 0; x0 <= x1; ++x0) {
          asks.push_back({.x0 = x0, .y0 = y0, .x1 = x1, .y1 = y1});
        }
      }
    }
  }
  return asks;
}

}  // namespace

// Every row is a window into one strip of random rain: made at the speed of a copy, and no two rows agree
// but by chance.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto side = [&rng, n] { return static_cast<std::uint16_t>(n - n / 20 + rng.below(n / 10 + 1)); };
  Input in{.columns = side(), .rows = side(), .rain = {}, .asks = {}};
  constexpr std::size_t kWindows = 4'096;
  const Rain strip = strip_of_rain(rng, in.columns + kWindows);
  in.rain.reserve(std::size_t{in.columns} * in.rows);
  for (std::size_t y = 0; y < in.rows; ++y) {
    const auto window = strip.begin() + static_cast<std::ptrdiff_t>(rng.below(kWindows));
    in.rain.insert(in.rain.end(), window, window + in.columns);
  }
  in.asks = kit::fill(3 * n, [&] { return ask_of(rng, in.columns, in.rows); });
  return in;
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{13};
  const auto random = [&] { return static_cast<std::uint16_t>(rng.u32()); };
  const Ask nothing{0, 0, 0, 0};
  return {
      {0, 0, {}, {}},
      {0, 0, {}, {nothing, nothing}},
      {0, 4, {}, {{0, 0, 0, 4}, {0, 2, 0, 2}}},  // rows without columns
      {4, 0, {}, {{0, 0, 4, 0}, {1, 0, 3, 0}}},
      {1, 1, {7}, {}},
      {1, 1, {7}, all_asks(1, 1)},
      {1, 9, kit::fill(9, random), all_asks(1, 9)},
      {9, 1, kit::fill(9, random), all_asks(9, 1)},
      {5, 4, kit::fill(20, random), all_asks(5, 4)},
      {5, 4, Rain(20, 0), all_asks(5, 4)},
      {5, 4, Rain(20, kMost), all_asks(5, 4)},
      {300, 300, Rain(90'000, kMost), {{0, 0, 300, 300}, {1, 1, 300, 300}, {0, 0, 299, 299}}},  // > 32 bits
      {2, kMost, Rain(131'070, kMost), {{0, 0, 2, kMost}, {1, 0, 2, kMost}, {0, 65'534, 2, kMost}}},
      {kMost, 2, Rain(131'070, kMost), {{0, 0, kMost, 2}, {0, 1, kMost, 2}, {65'534, 0, kMost, 2}}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 600,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {100, 800},
                        .edge_inputs = edge_inputs,
                        .batch = 4})
