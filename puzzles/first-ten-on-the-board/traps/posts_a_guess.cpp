// verdict: wrong_answer
// Puts the first ten cards on air at once and the right ranking behind them: a post is final.
#include <algorithm>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  for (std::size_t i = 0; i < std::min<std::size_t>(10, input.cards.size()); ++i) {
    input.sink.post(input.cards[i].player);
  }
  std::vector<Card> ranking = input.cards;
  std::sort(ranking.begin(), ranking.end(), [](const Card& a, const Card& b) {
    return a.strokes != b.strokes ? a.strokes < b.strokes : a.player < b.player;
  });
  for (const Card& card : ranking) {
    input.sink.post(card.player);
  }
  return {};
}
