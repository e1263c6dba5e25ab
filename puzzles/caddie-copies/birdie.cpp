#include <cstddef>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

/// What a question needs to know of a bag: the mean of each club.
std::vector<int> means_of(const Bag& bag) {
  std::vector<int> means;
  means.reserve(bag.clubs.size());
  for (const auto& club : bag.clubs) {
    means.push_back(std::accumulate(club.yards.begin(), club.yards.end(), 0) /
                    static_cast<int>(club.yards.size()));
  }
  return means;
}

int pick(const std::vector<int>& means, int wanted) {
  int best = -1;
  int smallest_miss = std::numeric_limits<int>::max();
  for (std::size_t i = 0; i < means.size(); ++i) {
    const int by = std::abs(means[i] - wanted);
    if (by < smallest_miss) {
      smallest_miss = by;
      best = static_cast<int>(i);
    }
  }
  return best;
}

}  // namespace

// A bag is asked about some two hundred times: its means are taken once.
Output solve(const Input& input) {
  std::vector<std::vector<int>> means;
  means.reserve(input.bags.size());
  for (const auto& bag : input.bags) {
    means.push_back(means_of(bag));
  }
  Output clubs;
  clubs.reserve(input.asks.size());
  for (const auto& ask : input.asks) {
    clubs.push_back(pick(means[static_cast<std::size_t>(ask.bag)], ask.yards));
  }
  return clubs;
}
