#pragma once
#include <array>
#include <cstddef>

namespace underpar {

/// Which time a call is charged.
enum class ChargedClock {
  kCpu,   ///< the guest's CPU clock: single-thread levels
  kWall,  ///< the referee's clock from go to done: parallel and asynchronous levels
};

/// The ratios player / par that separate one score from the next, rising. A ratio at most equal to line i
/// scores i - 3 strokes relative to par; above the last line it is 4.
struct ScoreLines {
  double albatross = 0.25;
  double eagle = 0.50;
  double birdie = 0.75;
  double par = 1.10;
  double bogey = 1.50;
  double double_bogey = 2.25;
  double triple_bogey = 3.40;

  [[nodiscard]] constexpr std::array<double, 7> rising() const {
    return {albatross, eagle, birdie, par, bogey, double_bogey, triple_bogey};
  }
};

inline constexpr int kAlbatross = -3;
inline constexpr int kEagle = -2;
inline constexpr int kBirdie = -1;
inline constexpr int kPar = 0;
inline constexpr int kBogey = 1;
inline constexpr int kPickedUp = 4;  ///< slower than the last line, or no score at all

}  // namespace underpar
