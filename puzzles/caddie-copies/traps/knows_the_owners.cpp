// verdict: wrong_answer
// Takes the means of a bag once for all calls and finds them by its owner. Tomorrow he carries other clubs.
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

const std::vector<int>& means_of(const Bag& bag) {
  static std::map<int, std::vector<int>> means_by_owner;
  auto& means = means_by_owner[bag.owner];
  if (means.empty()) {
    for (const auto& club : bag.clubs) {
      means.push_back(std::accumulate(club.yards.begin(), club.yards.end(), 0) /
                      static_cast<int>(club.yards.size()));
    }
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

Output solve(const Input& input) {
  Output clubs;
  for (const auto& ask : input.asks) {
    clubs.push_back(pick(means_of(input.bags[static_cast<std::size_t>(ask.bag)]), ask.yards));
  }
  return clubs;
}
