#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "puzzle.hpp"

// One pass keeps the ten best so far, in order. Hardly any card gets among them, so the pass is a comparison
// per card and copies nothing; the whole is sorted after the ten are on air.

namespace {

constexpr std::size_t kOnAir = 10;

bool ahead(const Card& a, const Card& b) {
  return a.strokes != b.strokes ? a.strokes < b.strokes : a.player < b.player;
}

}  // namespace

Output solve(const Input& input) {
  std::array<Card, kOnAir> leaders;
  const auto end =
      std::partial_sort_copy(input.cards.begin(), input.cards.end(), leaders.begin(), leaders.end(), ahead);
  for (auto leader = leaders.begin(); leader != end; ++leader) {
    input.sink.post(leader->player);
  }
  std::vector<Card> ranking = input.cards;
  std::sort(ranking.begin(), ranking.end(), ahead);
  for (auto i = static_cast<std::size_t>(end - leaders.begin()); i < ranking.size(); ++i) {
    input.sink.post(ranking[i].player);
  }
  return {};
}
