#include <algorithm>
#include <cstddef>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kOnAir = 10;

bool ahead(const Card& a, const Card& b) {
  return a.strokes != b.strokes ? a.strokes < b.strokes : a.player < b.player;
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Card> ranking = input.cards;
  const auto tenth = ranking.begin() + static_cast<std::ptrdiff_t>(std::min(kOnAir, ranking.size()));
  // Only which ten are ahead is asked for first; the order behind them can wait.
  std::nth_element(ranking.begin(), tenth, ranking.end(), ahead);
  std::sort(ranking.begin(), tenth, ahead);
  for (auto card = ranking.begin(); card != tenth; ++card) {
    input.sink.post(card->player);
  }
  std::sort(tenth, ranking.end(), ahead);
  for (auto card = tenth; card != ranking.end(); ++card) {
    input.sink.post(card->player);
  }
  return {};
}
