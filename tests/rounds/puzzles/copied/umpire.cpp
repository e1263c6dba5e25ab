#include "puzzles/kit/umpire.hpp"
#include "puzzle.hpp"

Input make_input(kit::Rng& rng, std::size_t n) {
  Input in;
  for (std::size_t i = 0; i < n; ++i) {
    in.numbers.push_back(std::make_shared<const std::uint64_t>(rng.u64()));
  }
  return in;
}

KIT_UMPIRE(make_input, {.play_size = 50'000, .edge_sizes = {0, 1, 17}, .copied = true})
