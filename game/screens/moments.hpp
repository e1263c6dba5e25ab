#pragma once
#include <optional>

#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// What a celebration keeps between frames.
struct MomentsView {
  std::optional<int> celebrated;  ///< the score that the confetti is falling for
  double began = 0;               ///< by ImGui's clock
  bool moving = false;
};

/// The moments that stand above a hole: the tour's step, and the first par, birdie and eagle.
void draw_moments(const ui::Frame& frame, const State& state, Commands& commands, MomentsView& view);

/// The confetti, in front of everything; nothing where nothing is to move. Call last.
void draw_confetti(const ui::Frame& frame, MomentsView& view);

}  // namespace underpar::client
