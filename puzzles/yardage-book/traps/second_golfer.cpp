// verdict: rule_broken
// Has a second thread play half of the holes, on a level for one.
#include <cstddef>
#include <cstdint>
#include <thread>

#include "puzzle.hpp"

namespace {

std::uint64_t ways(const Input& input, const Hole& hole, std::uint32_t place, std::uint32_t shots) {
  if (place == hole.length) {
    return 1;
  }
  if (shots == 0 || hole.water[place] != 0) {
    return 0;
  }
  std::uint64_t sum = 0;
  for (const std::uint32_t club : input.clubs) {
    if (place + club <= hole.length) {
      sum += ways(input, hole, place + club, shots - 1);
    }
  }
  return sum;
}

}  // namespace

Output solve(const Input& input) {
  Output answers(input.holes.size());
  const auto play = [&](std::size_t first) {
    for (std::size_t i = first; i < answers.size(); i += 2) {
      answers[i] = ways(input, input.holes[i], 0, input.holes[i].shots);
    }
  };
  std::thread golfer{play, 1};
  play(0);
  golfer.join();
  return answers;
}
