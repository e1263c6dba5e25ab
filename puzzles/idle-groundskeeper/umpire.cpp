#include <vector>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

// n is the number of sprinklers; the device must be able to give so many readings.
Input make_input(kit::Rng& /*rng*/, std::size_t n) {
  return Input{.sprinklers = static_cast<std::uint32_t>(n), .dev = {}};
}

/// A lawn is wet 600 to 1000 microseconds after the one before: a day of 24 sprinklers takes 20 ms.
std::vector<kit::Reading> readings(kit::Rng& rng, const Input& input) {
  std::vector<kit::Reading> reports;
  reports.reserve(input.sprinklers);
  std::uint32_t due_us = 300;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    due_us += 600 + static_cast<std::uint32_t>(rng.below(401));
    reports.push_back({.due_us = due_us, .value = rng.chance(0.1) ? rng.below(3) : rng.u64()});
  }
  return reports;
}

KIT_UMPIRE(make_input, {.play_size = 24,
                        .edge_sizes = {0, 1, 2, 3, 17, 32},
                        .scaling_sizes = {8, 32},
                        .readings = readings,
                        .guard = 2})
