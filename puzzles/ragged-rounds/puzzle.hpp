#pragma once
#include <cstdint>
#include <vector>

/// A game between two players. Now and then somebody is entered as his own opponent.
struct Game {
  std::uint32_t home = 0;  // below the number of players
  std::uint32_t away = 0;
};

/// A season of games. It lies in read-only memory.
struct Input {
  std::vector<std::uint32_t> ratings;  // of each player; any values
  std::vector<Game> games;             // in any order; two players may have met often, or not at all
  std::uint32_t sweeps = 0;
};

/// The ratings after all sweeps. In a sweep the players take their turns, player 0 first: to a player's
/// rating is added, for each game he played, the rating that his opponent has at that moment. Who is his own
/// opponent counts twice, with the rating he had before his turn. In 32 bits, without a sign: sums wrap
/// around.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
