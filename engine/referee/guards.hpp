#pragma once
#include <optional>
#include <vector>

#include "engine/model/samples.hpp"
#include "engine/referee/contestant.hpp"
#include "puzzles/kit/umpire.hpp"

namespace underpar {

/// What is watched over a duel beside the charged time, and must stay near par's: the copying of inputs
/// before the clock runs, and what a puzzle's own guard names.
class Guards {
 public:
  explicit Guards(const kit::Umpire& umpire) : umpire_{&umpire} {}

  /// Both answers to the same inputs.
  void add(const Contestant::Answer& player, const Contestant::Answer& par);

  /// The rule that the player's program broke, if there is one.
  [[nodiscard]] std::optional<Ending> broken() const;

 private:
  const kit::Umpire* umpire_;
  double player_copying_ns_ = 0;
  double par_copying_ns_ = 0;
  std::vector<double> ratios_;  // player / par of what the puzzle guards
};

}  // namespace underpar
