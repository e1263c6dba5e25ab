#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Everybody's opponents, one list after the other: player p's are at[begin[p]] … at[begin[p + 1] - 1].
struct Opponents {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> at;
};

// Count, add up, put in place. While they are put in place, begin[p + 1] is where player p's next opponent
// goes; at the end it is where his list ends and the next begins.
Opponents opponents_of(const Input& input) {
  const std::size_t players = input.ratings.size();
  Opponents opponents{std::vector<std::uint32_t>(players + 2),
                      std::vector<std::uint32_t>(2 * input.games.size())};
  auto& [begin, at] = opponents;
  for (const auto& game : input.games) {
    ++begin[game.home + 2];
    ++begin[game.away + 2];
  }
  for (std::size_t i = 1; i < begin.size(); ++i) {
    begin[i] += begin[i - 1];
  }
  for (const auto& game : input.games) {
    at[begin[game.home + 1]++] = game.away;
    at[begin[game.away + 1]++] = game.home;
  }
  return opponents;
}

}  // namespace

Output solve(const Input& input) {
  const auto [begin, at] = opponents_of(input);
  Output ratings = input.ratings;
  for (std::uint32_t sweep = 0; sweep < input.sweeps; ++sweep) {
    for (std::size_t player = 0; player < ratings.size(); ++player) {
      std::uint32_t rating = ratings[player];
      for (std::uint32_t i = begin[player]; i < begin[player + 1]; ++i) {
        rating += ratings[at[i]];
      }
      ratings[player] = rating;
    }
  }
  return ratings;
}
