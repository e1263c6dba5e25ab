#pragma once
#include "game/screens/level_view.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// The read of the open hole: what was placed, or the fields for it while it is open; else nothing.
void draw_read(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
               LevelView& view);

}  // namespace underpar::client
