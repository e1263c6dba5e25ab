#include <vector>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

// n is the number of sprinklers; the device must be able to give so many readings.
Input make_input(kit::Rng& /*rng*/, std::size_t n) {
  return Input{.sprinklers = static_cast<std::uint32_t>(n), .dev = {}};
}

/// A lawn is wet 50 to 150 microseconds after the one before: a day of 96 sprinklers takes 10 ms.
std::vector<kit::Reading> readings(kit::Rng& rng, const Input& input) {
  std::vector<kit::Reading> reports;
  reports.reserve(input.sprinklers);
  std::uint32_t due_us = 300;
  for (std::uint32_t i = 0; i < input.sprinklers; ++i) {
    due_us += 50 + static_cast<std::uint32_t>(rng.below(101));
    reports.push_back({.due_us = due_us, .value = rng.chance(0.1) ? rng.below(3) : rng.u64()});
  }
  return reports;
}

KIT_UMPIRE(make_input, {.play_size = 96,
                        .edge_sizes = {0, 1, 2, 3, 17, 128},
                        .scaling_sizes = {16, 128},
                        .readings = readings,
                        .guard = 1.10})
