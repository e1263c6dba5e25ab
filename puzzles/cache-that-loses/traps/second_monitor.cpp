// verdict: rule_broken
// Has a second thread add up half of the shots, on a level for one.
#include <cstddef>
#include <thread>

#include "puzzle.hpp"

Output solve(const Input& input) {
  const std::size_t half = input.shots.size() / 2;
  Output first = 0;
  std::thread monitor{[&] {
    for (std::size_t i = 0; i < half; ++i) {
      first += carry(input.shots[i]);
    }
  }};
  Output second = 0;
  for (std::size_t i = half; i < input.shots.size(); ++i) {
    second += carry(input.shots[i]);
  }
  monitor.join();
  return first + second;
}
