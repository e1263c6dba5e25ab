// verdict: wrong_answer
// Nine bits for the yards: "nobody hits a ball farther than 511".
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 19;

/// What somebody asks about a ball, in as many bits as it takes.
struct Ball {
  std::uint32_t yards : 9;
  std::uint32_t kind : 4;
  std::uint32_t hole : 5;
  std::uint32_t lost : 1;
};
static_assert(sizeof(Ball) == 4);

}  // namespace

Output solve(const Input& input) {
  std::vector<Ball> balls(input.balls);
  for (const auto& shot : input.shots) {
    balls[shot.ball] = {.yards = shot.yards, .kind = shot.kind, .hole = shot.hole, .lost = shot.lost};
  }
  Output sums(kHoles);
  for (const std::uint32_t ask : input.asks) {
    const Ball ball = balls[ask];
    if (ball.lost == 0) {
      sums[ball.hole] += ball.yards + ball.kind;
    }
  }
  return sums;
}
