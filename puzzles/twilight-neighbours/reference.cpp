#include <cstddef>
#include <cstdint>

#include "puzzle.hpp"

namespace {

std::uint32_t minutes_between(std::uint32_t a, std::uint32_t b) {
  return a > b ? a - b : b - a;
}

}  // namespace

Output solve(const Input& input) {
  const auto& minutes = input.minutes;
  Output neighbours;
  for (std::size_t i = 0; i < minutes.size(); ++i) {
    std::uint32_t count = 0;
    for (std::size_t j = 0; j < minutes.size(); ++j) {
      if (i != j && minutes_between(minutes[i], minutes[j]) <= input.window) {
        ++count;
      }
    }
    neighbours.push_back(count);
  }
  return neighbours;
}
