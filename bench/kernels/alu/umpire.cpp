#include "puzzles/kit/umpire.hpp"

#include "puzzle.hpp"

Input make_input(kit::Rng& rng, std::size_t /*n*/) {
  return {.start = rng.u64() | 1};
}

KIT_UMPIRE(make_input, {.play_size = 1})
