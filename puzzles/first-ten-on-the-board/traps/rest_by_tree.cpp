// verdict: rule_broken
// Is early with the ten and buys it with the rest, which goes through a tree: the guard on the whole breaks.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "puzzle.hpp"

namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;

}  // namespace

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
  std::set<Place> ranking;
  for (const Card& card : input.cards) {
    ranking.emplace(card.strokes, card.player);
  }
  auto place = std::next(ranking.begin(), end - leaders.begin());
  for (; place != ranking.end(); ++place) {
    input.sink.post(place->second);
  }
  return {};
}
