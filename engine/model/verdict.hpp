#pragma once
#include <optional>
#include <string>

#include "engine/model/resources.hpp"
#include "engine/model/samples.hpp"

namespace underpar {

/// Stage 4 -> 5: the judgement of one round. `strokes`, the ratios and times mean something only when
/// has_score().
struct Verdict {
  Outcome outcome = Outcome::kScored;
  int strokes = kPickedUp;  ///< relative to par: -2 eagle, -1 birdie, 0 par, +1 bogey … +4 picked up
  double ratio = 0;         ///< exp(median ln(player / par)); below 1 is faster than par
  double ratio_low = 0;     ///< interval that misses the true median ratio with chance at most alpha
  double ratio_high = 0;
  int pairs = 0;
  double player_ms = 0;  ///< median charged time of one call
  double par_ms = 0;
  double noise = 0;  ///< spread of par's own times: half the interquartile range over the median
  bool on_the_lip =
      false;  ///< the interval is narrow and a score line still lies inside: the worse side counts
  std::optional<SecondGoalResult> second_goal;  ///< none: the level has none, or it was not measured
  ChargedClock clock = ChargedClock::kCpu;
  std::string message;  ///< a sentence or two for the player
  std::string hint;     ///< what to do next, may be empty

  [[nodiscard]] bool has_score() const {
    return outcome == Outcome::kScored || outcome == Outcome::kTooClose;
  }
};

}  // namespace underpar
