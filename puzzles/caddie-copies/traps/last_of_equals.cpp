// verdict: wrong_answer
// "At most as far off" instead of "nearer": of clubs that come equally near the last one counts.
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

int mean(const std::vector<int>& yards) {
  return std::accumulate(yards.begin(), yards.end(), 0) / static_cast<int>(yards.size());
}

int pick(const Bag& bag, int wanted) {
  int best = -1;
  int smallest_miss = std::numeric_limits<int>::max();
  for (std::size_t i = 0; i < bag.clubs.size(); ++i) {
    const int by = std::abs(mean(bag.clubs[i].yards) - wanted);
    if (by <= smallest_miss) {
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
    clubs.push_back(pick(input.bags[static_cast<std::size_t>(ask.bag)], ask.yards));
  }
  return clubs;
}
