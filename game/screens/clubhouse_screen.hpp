#pragma once
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// After the last hole: what the round on this course came to, and where there is more to gain.
void draw_clubhouse(const ui::Frame& frame, const State& state, Commands& commands);

}  // namespace underpar::client
