// verdict: rule_broken
// Has half of the asks answered by a second thread, on a level for one.
#include <cstddef>
#include <cstdint>
#include <thread>

#include "puzzle.hpp"

namespace {

void answer(const Input& input, std::size_t begin, std::size_t end, Output& totals) {
  for (std::size_t i = begin; i < end; ++i) {
    const auto& [x0, y0, x1, y1] = input.asks[i];
    for (std::size_t y = y0; y < y1; ++y) {
      for (std::size_t x = x0; x < x1; ++x) {
        totals[i] += input.rain[y * input.columns + x];
      }
    }
  }
}

}  // namespace

Output solve(const Input& input) {
  Output totals(input.asks.size());
  std::thread second{[&] { answer(input, totals.size() / 2, totals.size(), totals); }};
  answer(input, 0, totals.size() / 2, totals);
  second.join();
  return totals;
}
