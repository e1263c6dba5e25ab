// verdict: wrong_answer
// A table of thirty opponents a player: "nobody plays more often", and whoever does loses some games.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

struct Opponents {
  std::array<std::uint32_t, 30> who;
  std::size_t count = 0;

  void add(std::uint32_t player) {
    if (count < who.size()) {
      who[count++] = player;
    }
  }
};

}  // namespace

Output solve(const Input& input) {
  std::vector<Opponents> opponents(input.ratings.size());
  for (const auto& game : input.games) {
    opponents[game.home].add(game.away);
    opponents[game.away].add(game.home);
  }
  Output ratings = input.ratings;
  for (std::uint32_t sweep = 0; sweep < input.sweeps; ++sweep) {
    for (std::size_t player = 0; player < ratings.size(); ++player) {
      std::uint32_t rating = ratings[player];
      for (std::size_t i = 0; i < opponents[player].count; ++i) {
        rating += ratings[opponents[player].who[i]];
      }
      ratings[player] = rating;
    }
  }
  return ratings;
}
