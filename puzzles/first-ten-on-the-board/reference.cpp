#include <algorithm>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Card> ranking = input.cards;
  std::sort(ranking.begin(), ranking.end(), [](const Card& a, const Card& b) {
    return a.strokes != b.strokes ? a.strokes < b.strokes : a.player < b.player;
  });
  for (const Card& card : ranking) {
    input.sink.post(card.player);
  }
  return {};
}
