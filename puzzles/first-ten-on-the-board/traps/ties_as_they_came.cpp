// verdict: wrong_answer
// Leaves players with equal strokes in the order in which their cards came in.
#include <algorithm>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<Card> ranking = input.cards;
  std::stable_sort(ranking.begin(), ranking.end(),
                   [](const Card& a, const Card& b) { return a.strokes < b.strokes; });
  for (const Card& card : ranking) {
    input.sink.post(card.player);
  }
  return {};
}
