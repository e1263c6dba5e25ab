// verdict: wrong_answer
// More exact than asked: compares means that were not rounded down first.
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

double mean(const std::vector<int>& yards) {
  return std::accumulate(yards.begin(), yards.end(), 0.0) / static_cast<double>(yards.size());
}

int pick(const Bag& bag, int wanted) {
  int best = -1;
  double smallest_miss = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < bag.clubs.size(); ++i) {
    const double by = std::abs(mean(bag.clubs[i].yards) - wanted);
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
    clubs.push_back(pick(input.bags[static_cast<std::size_t>(ask.bag)], ask.yards));
  }
  return clubs;
}
