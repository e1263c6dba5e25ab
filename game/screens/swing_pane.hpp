#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// @name What stands in the verdict's place while there is no verdict. Each fills the current window.
/// @{

/// Before the first swing: what a swing is, the score lines, the read.
void draw_nothing_yet(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                      LevelView& view);
/// The level's questions, asked once before the first swing.
void draw_prediction(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                     LevelView& view);
/// The round in play.
void draw_in_play(const ui::Frame& frame, const RoundInPlay& round, const Hole& hole);
/// @}

}  // namespace underpar::client
