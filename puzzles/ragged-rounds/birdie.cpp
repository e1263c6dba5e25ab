#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::uint32_t kWide = 8;

/// Lists one after the other as in par, but each is filled up to a multiple of eight with a player who is not
/// there and whose rating is 0: player p's are at[begin[p]] … at[begin[p + 1] - 1].
struct Opponents {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> at;
};

Opponents opponents_of(const Input& input) {
  const auto players = static_cast<std::uint32_t>(input.ratings.size());
  std::vector<std::uint32_t> begin(players + 1);
  for (const auto& game : input.games) {
    ++begin[game.home + 1];
    ++begin[game.away + 1];
  }
  for (std::size_t i = 1; i < begin.size(); ++i) {
    begin[i] = begin[i - 1] + (begin[i] + kWide - 1) / kWide * kWide;
  }
  std::vector<std::uint32_t> at(begin.back(), players);
  std::vector<std::uint32_t> next = begin;
  for (const auto& game : input.games) {
    at[next[game.home]++] = game.away;
    at[next[game.away]++] = game.home;
  }
  return {std::move(begin), std::move(at)};
}

}  // namespace

// Most players have four to ten opponents: where a list ends is a guess the processor loses once a player and
// sweep. In steps of eight there is little left to guess, and eight ratings are on their way at a time.
Output solve(const Input& input) {
  const auto [begin, at] = opponents_of(input);
  const std::size_t players = input.ratings.size();
  Output ratings = input.ratings;
  ratings.push_back(0);  // who is not there
  for (std::uint32_t sweep = 0; sweep < input.sweeps; ++sweep) {
    for (std::size_t player = 0; player < players; ++player) {
      std::uint32_t rating = ratings[player];
      for (std::uint32_t i = begin[player]; i < begin[player + 1]; i += kWide) {
        const std::uint32_t* opponent = &at[i];
        rating += ratings[opponent[0]] + ratings[opponent[1]] + ratings[opponent[2]] + ratings[opponent[3]] +
                  ratings[opponent[4]] + ratings[opponent[5]] + ratings[opponent[6]] + ratings[opponent[7]];
      }
      ratings[player] = rating;
    }
  }
  ratings.pop_back();
  return ratings;
}
