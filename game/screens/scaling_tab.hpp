#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// How time grows with the input: reference, par and the player on the same inputs, log-log, each with the
/// class it fits.
void draw_scaling(const ui::Frame& frame, const State& state, Commands& commands);

}  // namespace underpar::client
