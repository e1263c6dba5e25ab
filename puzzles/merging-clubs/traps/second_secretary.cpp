// verdict: rule_broken
// Has half of the clubs sorted together by a second thread, on a level for one.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <thread>

#include "puzzle.hpp"

namespace {

Output sorted(const Input& input, std::size_t begin, std::size_t end) {
  Output results;
  for (std::size_t club = begin; club < end; ++club) {
    results.insert(results.end(), input.clubs[club].begin(), input.clubs[club].end());
  }
  std::sort(results.begin(), results.end());
  return results;
}

}  // namespace

Output solve(const Input& input) {
  const std::size_t half = input.clubs.size() / 2;
  Output others;
  std::thread second{[&] { others = sorted(input, half, input.clubs.size()); }};
  const Output ours = sorted(input, 0, half);
  second.join();
  Output merged;
  std::merge(ours.begin(), ours.end(), others.begin(), others.end(), std::back_inserter(merged));
  return merged;
}
