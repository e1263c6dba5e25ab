#include "puzzles/kit/umpire.hpp"

#include "puzzle.hpp"

namespace {

constexpr std::uint64_t kScores = 10'000;

}  // namespace

Input make_input(kit::Rng& rng, std::size_t n) {
  const std::uint64_t scores = kScores - rng.below(kScores / 10);  // vary what a cheat could build on
  return {kit::fill(n, [&] { return static_cast<std::uint16_t>(rng.below(scores)); })};
}

std::vector<Input> edge_inputs() {
  return {{{}}, {{0}}, {{9'999}}, {{0, 9'999, 0}}, {{7, 7, 7}}};
}

KIT_UMPIRE(make_input, {.play_size = 300'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {10'000, 300'000},
                        .edge_inputs = edge_inputs})
