#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kHoles = 19;

/// A ball with all that the club's form asks for.
struct Ball {
  bool lost = false;
  std::string brand;
  double yards = 0;
  char kind = 0;
  long number = 0;
  int hole = 0;
  bool returned = false;
  std::string remarks;
};

std::vector<Ball> new_balls(std::uint32_t count) {
  static const std::array<std::string, 4> kBrands{"Birch", "Cedar", "Maple", "Larch"};
  std::vector<Ball> balls(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    balls[i].number = i;
    balls[i].brand = kBrands[i % kBrands.size()];
  }
  return balls;
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Ball> balls = new_balls(input.balls);
  for (const auto& shot : input.shots) {
    Ball& ball = balls[shot.ball];
    ball.lost = shot.lost;
    ball.yards = shot.yards;
    ball.kind = static_cast<char>(shot.kind);
    ball.hole = shot.hole;
  }
  Output sums(kHoles);
  for (const std::uint32_t ask : input.asks) {
    const Ball& ball = balls[ask];
    if (!ball.lost) {
      sums[static_cast<std::size_t>(ball.hole)] +=
          static_cast<std::uint64_t>(ball.yards) + static_cast<std::uint64_t>(ball.kind);
    }
  }
  return sums;
}
