#pragma once
#include <array>
#include <chrono>
#include <string>

#include "engine/model/wording.hpp"
#include "game/state/course_view.hpp"
#include "game/state/level_state.hpp"

namespace underpar::client {

/// How far one of the three visible steps of a round is.
enum class StepMark { kWaiting, kRunning, kDone, kWarning, kFailed };

/// "Compiled", "Correct" or "Measured" with how it went.
struct StepLine {
  StepMark mark = StepMark::kWaiting;
  std::string title;
  std::string detail;
};

/// The steps of the round in play, else of the last one.
[[nodiscard]] std::array<StepLine, 3> step_lines(const LevelState& level);

/// "350 ms", "1.1 s".
[[nodiscard]] std::string duration_text(std::chrono::milliseconds duration);

/// "quiet machine", "some noise", "noisy machine", by the spread of par's own times.
[[nodiscard]] std::string noise_text(double noise);

/// What the round in play does now, for a person: "Measuring: 24 pairs, 0.93 × par so far".
[[nodiscard]] std::string activity(const RoundInPlay& round);

/// How long a hole has been played: "not played", "1 round", "7 rounds".
[[nodiscard]] std::string rounds_text(int attempts);

}  // namespace underpar::client
