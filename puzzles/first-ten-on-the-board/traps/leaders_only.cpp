// verdict: wrong_answer
// Posts the ten that the clock asks for and goes home.
#include <algorithm>
#include <array>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::array<Card, 10> leaders;
  const auto end =
      std::partial_sort_copy(input.cards.begin(), input.cards.end(), leaders.begin(), leaders.end(),
                             [](const Card& a, const Card& b) {
                               return a.strokes != b.strokes ? a.strokes < b.strokes : a.player < b.player;
                             });
  for (auto leader = leaders.begin(); leader != end; ++leader) {
    input.sink.post(leader->player);
  }
  return {};
}
