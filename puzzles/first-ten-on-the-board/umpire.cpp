#include "puzzles/kit/umpire.hpp"
#include "puzzle.hpp"

namespace {

Input cards_of(const std::vector<std::uint32_t>& strokes) {
  Input in;
  for (std::size_t i = 0; i < strokes.size(); ++i) {
    in.cards.push_back({.strokes = strokes[i], .player = static_cast<std::uint32_t>(7 * (i + 3) % 101)});
  }
  return in;
}

}  // namespace

// n is the number of cards.
Input make_input(kit::Rng& rng, std::size_t n) {
  constexpr std::uint32_t kOdd = 2'654'435'769;  // times an odd number is one-to-one: no player comes twice
  const auto first = rng.u32();
  const std::uint64_t scores = std::uint64_t{1} << rng.between(6, 32);  // few mean many equals
  const auto fewest = rng.u32() % 60;
  Input in;
  in.cards.resize(n - n / 40 + rng.below(2 * (n / 40) + 1));
  for (std::size_t i = 0; i < in.cards.size(); ++i) {
    in.cards[i] = {.strokes = fewest + static_cast<std::uint32_t>(rng.below(scores - fewest)),
                   .player = (first + static_cast<std::uint32_t>(i)) * kOdd};
  }
  return in;
}

std::vector<Input> edge_inputs() {
  std::vector<std::uint32_t> rising(40);
  for (std::size_t i = 0; i < rising.size(); ++i) {
    rising[i] = static_cast<std::uint32_t>(60 + i);
  }
  const std::vector<std::uint32_t> falling{rising.rbegin(), rising.rend()};
  return {
      Input{},
      cards_of({72}),
      cards_of(std::vector<std::uint32_t>(9, 72)),
      cards_of(std::vector<std::uint32_t>(10, 72)),
      cards_of(std::vector<std::uint32_t>(11, 72)),
      cards_of({5, 4, 3, 2, 1, 0, 5, 4, 3, 2, 1, 0}),
      cards_of({0, 0xFFFF'FFFF, 0, 0xFFFF'FFFF, 1, 0x8000'0000, 0x7FFF'FFFF, 2, 3, 4, 5, 6}),
      cards_of(rising),
      cards_of(falling),
  };
}

KIT_UMPIRE(make_input, {.play_size = 200'000,
                        .edge_sizes = {0, 1, 2, 3, 9, 10, 11, 17},
                        .scaling_sizes = {10'000, 200'000},
                        .edge_inputs = edge_inputs,
                        .first_posts = 10,
                        .guard = 1.15})
