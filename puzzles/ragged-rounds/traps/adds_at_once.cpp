// verdict: wrong_answer
// Adds to the rating itself, one opponent after the other: who meets himself counts the sum so far.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::vector<std::uint32_t>> opponents(input.ratings.size());
  for (const auto& game : input.games) {
    opponents[game.home].push_back(game.away);
    opponents[game.away].push_back(game.home);
  }
  Output ratings = input.ratings;
  for (std::uint32_t sweep = 0; sweep < input.sweeps; ++sweep) {
    for (std::size_t player = 0; player < ratings.size(); ++player) {
      for (const std::uint32_t opponent : opponents[player]) {
        ratings[player] += ratings[opponent];
      }
    }
  }
  return ratings;
}
