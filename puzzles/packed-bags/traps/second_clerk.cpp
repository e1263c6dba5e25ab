// verdict: rule_broken
// Has half of the asks answered by a second thread, on a level for one.
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 19;

/// What somebody asks about a ball, in as many bits as it takes.
struct Ball {
  std::uint32_t yards : 10;
  std::uint32_t kind : 4;
  std::uint32_t hole : 5;
  std::uint32_t lost : 1;
};
static_assert(sizeof(Ball) == 4);

Output sums_of(const std::vector<Ball>& balls, const std::uint32_t* begin, const std::uint32_t* end) {
  Output sums(kHoles);
  for (; begin != end; ++begin) {
    const Ball ball = balls[*begin];
    if (ball.lost == 0) {
      sums[ball.hole] += ball.yards + ball.kind;
    }
  }
  return sums;
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Ball> balls(input.balls);
  for (const auto& shot : input.shots) {
    balls[shot.ball] = {.yards = shot.yards, .kind = shot.kind, .hole = shot.hole, .lost = shot.lost};
  }
  const std::uint32_t* const first = input.asks.data();
  const std::uint32_t* const middle = first + input.asks.size() / 2;
  Output others;
  std::thread second{[&] { others = sums_of(balls, middle, first + input.asks.size()); }};
  Output sums = sums_of(balls, first, middle);
  second.join();
  for (std::size_t hole = 0; hole < kHoles; ++hole) {
    sums[hole] += others[hole];
  }
  return sums;
}
