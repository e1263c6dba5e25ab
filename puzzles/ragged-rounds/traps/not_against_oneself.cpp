// verdict: wrong_answer
// Leaves out whoever is entered as his own opponent.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::vector<std::uint32_t>> opponents(input.ratings.size());
  for (const auto& game : input.games) {
    if (game.home == game.away) {
      continue;
    }
    opponents[game.home].push_back(game.away);
    opponents[game.away].push_back(game.home);
  }
  Output ratings = input.ratings;
  for (std::uint32_t sweep = 0; sweep < input.sweeps; ++sweep) {
    for (std::size_t player = 0; player < ratings.size(); ++player) {
      std::uint32_t rating = ratings[player];
      for (const std::uint32_t opponent : opponents[player]) {
        rating += ratings[opponent];
      }
      ratings[player] = rating;
    }
  }
  return ratings;
}
