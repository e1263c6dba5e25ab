// verdict: wrong_answer
// Reads the old ratings only and writes the new ones elsewhere: everybody takes his turn at once.
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
    const Output before = ratings;
    for (std::size_t player = 0; player < ratings.size(); ++player) {
      std::uint32_t rating = before[player];
      for (const std::uint32_t opponent : opponents[player]) {
        rating += before[opponent];
      }
      ratings[player] = rating;
    }
  }
  return ratings;
}
