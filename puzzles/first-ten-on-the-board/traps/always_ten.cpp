// verdict: wrong_answer
// Posts ten leaders whether there are so many or not.
#include <algorithm>
#include <array>
#include <vector>

#include "puzzle.hpp"

namespace {

bool ahead(const Card& a, const Card& b) {
  return a.strokes != b.strokes ? a.strokes < b.strokes : a.player < b.player;
}

}  // namespace

Output solve(const Input& input) {
  std::array<Card, 10> leaders{};
  std::partial_sort_copy(input.cards.begin(), input.cards.end(), leaders.begin(), leaders.end(), ahead);
  for (const Card& leader : leaders) {
    input.sink.post(leader.player);
  }
  std::vector<Card> ranking = input.cards;
  std::sort(ranking.begin(), ranking.end(), ahead);
  for (std::size_t i = leaders.size(); i < ranking.size(); ++i) {
    input.sink.post(ranking[i].player);
  }
  return {};
}
