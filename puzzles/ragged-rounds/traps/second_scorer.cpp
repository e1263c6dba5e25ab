// verdict: rule_broken
// Lets a second thread enter the guests' opponents, on a level for one.
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::vector<std::uint32_t>> opponents(input.ratings.size());
  std::vector<std::vector<std::uint32_t>> hosts(input.ratings.size());
  std::thread second{[&] {
    for (const auto& game : input.games) {
      hosts[game.away].push_back(game.home);
    }
  }};
  for (const auto& game : input.games) {
    opponents[game.home].push_back(game.away);
  }
  second.join();
  Output ratings = input.ratings;
  for (std::uint32_t sweep = 0; sweep < input.sweeps; ++sweep) {
    for (std::size_t player = 0; player < ratings.size(); ++player) {
      std::uint32_t rating = ratings[player];
      for (const std::uint32_t opponent : opponents[player]) {
        rating += ratings[opponent];
      }
      for (const std::uint32_t host : hosts[player]) {
        rating += ratings[host];
      }
      ratings[player] = rating;
    }
  }
  return ratings;
}
