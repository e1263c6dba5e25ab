// verdict: wrong_answer
// Signed bit fields: in four bits a kind of 8 becomes -8.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 19;

/// What somebody asks about a ball, in as many bits as it takes.
struct Ball {
  std::int32_t yards : 11;
  std::int32_t kind : 4;
  std::int32_t hole : 6;
  std::uint32_t lost : 1;
};
static_assert(sizeof(Ball) == 4);

}  // namespace

Output solve(const Input& input) {
  std::vector<Ball> balls(input.balls);
  for (const auto& shot : input.shots) {
    balls[shot.ball] = {.yards = shot.yards,
                        .kind = static_cast<std::int32_t>(shot.kind),
                        .hole = shot.hole,
                        .lost = shot.lost};
  }
  Output sums(kHoles);
  for (const std::uint32_t ask : input.asks) {
    const Ball ball = balls[ask];
    if (ball.lost == 0) {
      sums[static_cast<std::size_t>(ball.hole)] += static_cast<std::uint64_t>(ball.yards + ball.kind);
    }
  }
  return sums;
}
