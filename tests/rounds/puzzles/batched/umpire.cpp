#include "puzzles/kit/umpire.hpp"
#include "puzzle.hpp"

Input make_input(kit::Rng& rng, std::size_t n) {
  return {.seed = n == 0 ? 0 : rng.u64()};
}

KIT_UMPIRE(make_input, {.play_size = 1, .edge_sizes = {0, 1}, .batch = 40})
